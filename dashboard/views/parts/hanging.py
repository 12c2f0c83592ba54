"""What hangs on a node of the plan: strategies, guardrails, and documents of others."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.outside import outside
from dashboard.components.prose import marked
from dashboard.components.section import section, section_head
from dashboard.queries.nodes import Aligned
from dashboard.speech import Speech, noted
from etl.model.plan import Guardrail, Strategy

STRATEGIES = noted("What is being done?")
GUARDRAILS = noted("What must not happen on the way?")
ALIGNED = noted("What do others do for it?")


def strategies(say: Speech, found: tuple[Strategy, ...]) -> list[Component]:
    """A section of strategies; nothing where the plan names none."""
    if not found:
        return []
    head = section_head("strategies-h", say(STRATEGIES), say("Strategies that the plan names."))
    return [section("strategies-h", head, strategy_list(say, found))]


def strategy_list(say: Speech, found: tuple[Strategy, ...]) -> Component:
    return html.Ul([_strategy(say, each) for each in found], className="said-list")


def guardrails(say: Speech, found: tuple[Guardrail, ...]) -> list[Component]:
    """A section of guardrails; nothing where none watches a measure of this page."""
    if not found:
        return []
    under = say("Guardrails that a measure of this page watches.")
    head = section_head("guardrails-h", say(GUARDRAILS), under)
    items = [
        _item(
            say,
            html.A(each.title.spoken(say.language), href=addresses.plan(f"guardrail-{each.code}")),
            each,
        )
        for each in found
    ]
    return [section("guardrails-h", head, html.Ul(items, className="said-list"))]


def documents(say: Speech, found: tuple[Aligned, ...]) -> list[Component]:
    """A section of aligned documents; nothing where there are none."""
    if not found:
        return []
    under = say("Documents of others that join their work to this part of the plan.")
    head = section_head("documents-h", say(ALIGNED), under)
    return [section("documents-h", head, document_list(say, found))]


def document_list(say: Speech, found: tuple[Aligned, ...]) -> Component:
    return html.Ul([_document(say, each) for each in found], className="said-list")


def _strategy(say: Speech, strategy: Strategy) -> Component:
    owner = strategy.owner.spoken(say.language)
    answers = (
        [html.P(say("Who answers for it: {owner}", owner=owner), className="sub")] if owner else []
    )
    return _item(say, html.Strong(strategy.title.spoken(say.language)), strategy, *answers)


def _document(say: Speech, aligned: Aligned) -> Component:
    each, place = aligned.alignment, aligned.place
    at: list[Any] = [f" {say('for')} ", html.A(place.title, href=place.address)] if place else []
    title = html.Span([outside(each.document.spoken(say.language), each.link), *at])
    note = each.note.spoken(say.language)
    told = marked(note, each.note.untranslated(say.language))
    return html.Li([title, *([html.P(told)] if note else [])])


def _item(say: Speech, title: Component, said: Strategy | Guardrail, *more: Component) -> Component:
    note = said.note.spoken(say.language)
    told = marked(note, said.note.untranslated(say.language))
    notes = [html.P(told)] if note else []
    # Links from other pages lead to a strategy where it is told in full.
    anchor: dict[str, Any] = {"id": f"strategy-{said.code}"} if isinstance(said, Strategy) else {}
    return html.Li([title, *notes, *more], **anchor)
