"""What hangs on a node of the plan: strategies, guardrails, and documents of others."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.outside import outside
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.queries.nodes import Aligned
from etl.model.plan import Guardrail, Strategy

STRATEGIES = "What is being done?"
GUARDRAILS = "What must not happen on the way?"
ALIGNED = "What do others do for it?"


def strategies(found: tuple[Strategy, ...]) -> list[Component]:
    """A section of strategies; nothing where the plan names none."""
    if not found:
        return []
    head = section_head("strategies-h", STRATEGIES, "Strategies that the plan names.")
    return [section("strategies-h", head, strategy_list(found))]


def strategy_list(found: tuple[Strategy, ...]) -> Component:
    return html.Ul([_strategy(each) for each in found], className="said-list")


def guardrails(found: tuple[Guardrail, ...]) -> list[Component]:
    """A section of guardrails; nothing where none watches a measure of this page."""
    if not found:
        return []
    under = "Guardrails that a measure of this page watches."
    head = section_head("guardrails-h", GUARDRAILS, under)
    items = [
        _item(html.A(each.title.spoken("en"), href=addresses.plan(f"guardrail-{each.code}")), each)
        for each in found
    ]
    return [section("guardrails-h", head, html.Ul(items, className="said-list"))]


def documents(found: tuple[Aligned, ...]) -> list[Component]:
    """A section of aligned documents; nothing where there are none."""
    if not found:
        return []
    under = "Documents of others that join their work to this part of the plan."
    head = section_head("documents-h", ALIGNED, under)
    return [section("documents-h", head, document_list(found))]


def document_list(found: tuple[Aligned, ...]) -> Component:
    return html.Ul([_document(each) for each in found], className="said-list")


def _strategy(strategy: Strategy) -> Component:
    owner = strategy.owner.spoken("en")
    answers = [html.P(f"Who answers for it: {owner}", className="sub")] if owner else []
    return _item(html.Strong(strategy.title.spoken("en")), strategy, *answers)


def _document(aligned: Aligned) -> Component:
    each, place = aligned.alignment, aligned.place
    at: list[Any] = [" for ", html.A(place.title, href=place.address)] if place else []
    title = html.Span([outside(each.document.spoken("en"), each.link), *at])
    note = each.note.spoken("en")
    return html.Li([title, *([html.P(prose(note))] if note else [])])


def _item(title: Component, said: Strategy | Guardrail, *more: Component) -> Component:
    note = said.note.spoken("en")
    notes = [html.P(prose(note))] if note else []
    # Links from other pages lead to a strategy where it is told in full.
    anchor: dict[str, Any] = {"id": f"strategy-{said.code}"} if isinstance(said, Strategy) else {}
    return html.Li([title, *notes, *more], **anchor)
