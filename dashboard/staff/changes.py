"""What would change on the public pages, and what the public would not see: sections of the page
of an upload."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.signs import shape
from dashboard.figures.shapes import KINDS
from dashboard.staff import said
from dashboard.staff.asked import Asked
from dashboard.staff.check.standing import renewed, standing
from dashboard.staff.named import named_by, region
from etl.desk.candidates.changes import (
    Changes,
    FigureChange,
    Figures,
    SentenceChange,
    StatusChange,
)
from etl.desk.candidates.draft import changes_of
from etl.desk.uploads.states import State
from etl.desk.uploads.uploads import Upload
from etl.model.figure import StatusCode

_FIRST = 10  # figures, statuses and sentences that are shown before the rest is opened


def changes_section(asked: Asked, upload: Upload) -> Component:
    """Counts, statuses, sentences and the largest changes; or where the work on them stands."""
    changes = changes_of(asked.desk, upload)
    now = standing(asked, upload)
    parts: list[Component] = [html.H2("What will change on the public pages", id="changes")]
    if now.is_failed:
        parts.append(html.Div(html.P(now.sentence), className="verdict"))
    elif now.sentence:
        parts.append(renewed(upload, now, html.P(now.sentence, role="status")))
    if changes is None:
        if not now.sentence:
            words = "This is worked out when the files have no error."
            if upload.state is State.NEEDS_MAPPING:
                words = "This is worked out when the questions are answered and nothing is wrong."
            parts.append(html.P(words, className="muted"))
        return html.Section(parts, **named_by("changes"))
    parts += [html.P(_against(changes), className="muted"), _facts(changes)]
    if upload.candidate:
        link = html.A("Preview the public pages", className="btn", href=f"/draft/{upload.id}/")
        parts.append(html.P(link, className="btns"))
    parts += [*_statuses(changes), *_sentences(changes), *_largest(changes), *_gone(changes)]
    return html.Section(parts, **named_by("changes"))


def _against(changes: Changes) -> str:
    beside = (
        f"Compared with release {changes.base}."
        if changes.base
        else "Nothing is public yet: every figure is new."
    )
    if changes.is_audited:
        return f"{beside} The privacy audit has passed."
    return f"{beside} This is before the audit’s verdict: more may have to be hidden."


def _facts(changes: Changes) -> Component:
    added = sum(changes.figures.added.values())
    pairs = [
        ("Figures", f"{added:,}", _figures(changes.figures)),
        (
            "Statuses",
            f"{len(changes.statuses):,} of {changes.judged:,}",
            "changes" if len(changes.statuses) == 1 else "change",
        ),
        (
            "Sentences",
            f"{len(changes.sentences):,} of {changes.read:,}",
            "changes" if len(changes.sentences) == 1 else "change",
        ),
    ]
    return html.Dl(
        [html.Div([html.Dt(dt), html.Dd(size), html.Dd(words)]) for dt, size, words in pairs],
        className="facts",
    )


def _figures(figures: Figures) -> str:
    """ "new for 2025-26; 3 earlier figures corrected; none removed"."""
    corrected = sum(figures.corrected.values())
    years = f"new for {_listed(figures.added)}" if figures.added else "new ones"
    parts = [
        years,
        f"{_count(corrected)} corrected"
        + (f" ({_listed(figures.corrected)})" if figures.corrected else ""),
    ]
    if figures.hidden:
        parts.append(f"{said.counted(figures.hidden, 'public figure')} would be hidden")
    parts.append(f"{_none(figures.removed)} removed")
    return "; ".join(parts)


def _count(number: int) -> str:
    return said.counted(number, "earlier figure") if number else "no earlier figure"


def _none(number: int) -> str:
    return f"{number:,}" if number else "none"


def _listed(years: Iterable[str]) -> str:
    names = list(years)
    return names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"


def _statuses(changes: Changes) -> list[Component]:
    if not changes.statuses:
        return []
    rows = [_status(each) for each in changes.statuses]
    heads = ("Measure", "Group", "Now", "After", "Why")
    return [html.H3("Statuses"), *_tables("Statuses before and after", heads, rows)]


def _status(change: StatusChange) -> Component:
    cells = [
        html.Td(_mark(code, word) if word else "–")
        for code, word in zip(change.codes, (change.before, change.after), strict=True)
    ]
    name = html.Th(change.measure, scope="row")
    return html.Tr([name, html.Td(change.group), *cells, html.Td(change.why)])


def _mark(code: str, word: str) -> Component:
    kind = KINDS[StatusCode(code)]
    return html.Span([shape(kind), html.Span(word, className="w")], className=f"st k-{kind}")


def _sentences(changes: Changes) -> list[Component]:
    if not changes.sentences:
        return []
    first, rest = changes.sentences[:_FIRST], changes.sentences[_FIRST:]
    parts: list[Component] = [
        html.H3("Sentences the board will read"),
        html.Blockquote([_sentence(each) for each in first], className="told"),
    ]
    if rest:
        summary = html.Summary(f"{len(rest):,} more")
        body = html.Blockquote([_sentence(each) for each in rest], className="told")
        parts.append(html.Details([summary, body], className="twin"))
    return parts


def _sentence(change: SentenceChange) -> Component:
    about = html.Span(f"{change.measure}, {change.group}", className="eyebrow")
    return html.P([about, html.Br(), *changed_words(change.before, change.after)])


def changed_words(before: str, after: str) -> list[Any]:
    """The sentence after, with what went and what came marked, word by word."""
    if not before:
        return [html.Ins(after)]
    if not after:
        return [html.Del(before)]
    old, new = before.split(" "), after.split(" ")
    parts: list[Any] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(" ".join(new[c:d]))
            continue
        if b > a:
            parts.append(html.Del(" ".join(old[a:b])))
        if d > c:
            parts.append(html.Ins(" ".join(new[c:d])))
    return [each for pair in parts for each in (pair, " ")]


def _largest(changes: Changes) -> list[Component]:
    listed = changes.figures.largest
    if not listed:
        return []
    total = sum(changes.figures.corrected.values())
    words = "largest first" if total <= len(listed) else f"the largest {len(listed)} of {total:,}"
    caption = f"Figures that would say something else: {words}"
    return [html.H3("Largest changes"), *_figure_table(caption, listed)]


def _gone(changes: Changes) -> list[Component]:
    listed = changes.figures.gone
    if not listed:
        return []
    caption = "Public figures that would be hidden or removed"
    return [html.H3("Figures that would go"), *_figure_table(caption, listed)]


def _figure_table(caption: str, listed: Sequence[FigureChange]) -> list[Component]:
    rows = [
        html.Tr(
            [
                html.Th(each.measure, scope="row"),
                html.Td(each.organization),
                html.Td(each.group),
                html.Td(each.school_year),
                html.Td(each.before or "–", className="r"),
                html.Td(each.after or "–", className="r"),
            ]
        )
        for each in listed
    ]
    return _tables(caption, ("Measure", "Where", "Group", "Year", "Now", "After"), rows)


def _tables(caption: str, heads: Sequence[str], rows: Sequence[Component]) -> list[Component]:
    """The first rows, and the others behind a summary."""
    tables: list[Component] = [_table(caption, heads, rows[:_FIRST])]
    if rows[_FIRST:]:
        summary = html.Summary(f"{len(rows) - _FIRST:,} more")
        rest = _table(f"{caption}, continued", heads, rows[_FIRST:])
        tables.append(html.Details([summary, rest], className="twin"))
    return tables


def _table(caption: str, heads: Sequence[str], rows: Sequence[Component]) -> Component:
    head = html.Thead(html.Tr([html.Th(each, scope="col") for each in heads]))
    table = html.Table([html.Caption(caption), head, html.Tbody(rows)])
    return html.Div(table, className="scroll", **region(caption))
