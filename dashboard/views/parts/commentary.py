"""What the district says of a measure, set apart from what Headway worked out."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.queries.commentary import NOTE, TITLE, remarks
from dashboard.queries.scope import Scope
from dashboard.speech import ENGLISH
from dashboard.view_data.commentary import Remark


def commentary_section(found: Scope) -> list[Component]:
    """The words about the latest school year; earlier ones are folded below. Nothing where nothing
    was said."""
    said = remarks(found)
    if not said:
        return []
    head = section_head("said-h", found.say(TITLE), note=found.say(NOTE))
    older = []
    if said[1:]:
        summary = html.Summary(found.say("What it said of earlier school years"))
        older = [html.Details([summary, *(_remark(found, each) for each in said[1:])])]
    return [section("said-h", head, _remark(found, said[0]), *older, kind="said", anchor="said")]


def _remark(found: Scope, remark: Remark) -> Component:
    # A screen reader has to be told that words of the page are in another language.
    spoken: dict[str, Any] = {"lang": ENGLISH} if remark.is_english else {}
    about = found.say("About {year}", year=remark.school_year)
    words = html.Blockquote([html.P(prose(text)) for text in remark.paragraphs], **spoken)
    return html.Figure(
        [html.P(prose(about), className="eyebrow"), words, html.Figcaption(remark.signed)],
        className="remark",
    )
