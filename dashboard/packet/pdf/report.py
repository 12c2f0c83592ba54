"""The yearly report as a tagged PDF, by the template `report.typ`."""

from typing import Any

from dashboard.packet.pdf import drawings, tables
from dashboard.packet.pdf.document import PAPERS, count, passages, plate_of, status_of
from dashboard.packet.pdf.press import printed
from dashboard.packet.yearly import COMMENTARY, NEXT, GoalNow, MeasureNow, Yearly
from dashboard.speech import noted, speech

WORDS = {
    "page": noted("Page {page} of {pages}"),
    "actions": NEXT,
    "guardrails": noted("What must not happen on the way?"),
    "resources": noted("Who gets what: do resources go where the need is?"),
    "commentary": COMMENTARY,
}


def report(found: Yearly, paper: str = "letter", site: str = "") -> bytes:
    """PDF/UA-1; the same report gives the same bytes. `paper` as `PAPERS` names it (KeyError)."""
    return printed("report.typ", data(found, paper, site), int(found.edition.at.timestamp()))


def data(found: Yearly, paper: str, site: str) -> dict[str, Any]:
    """The report as the template takes it."""
    say, edition = speech(found.language), found.edition
    return {
        "title": f"{found.title}. {edition.plan}",
        "heading": found.title,
        "lang": found.language,
        "paper": PAPERS[paper],
        "author": edition.district,
        "words": {name: say(text) for name, text in WORDS.items()},
        "head": [f"{edition.district}. {edition.plan}", found.title],
        "edition": edition.line,
        "notice": edition.notice,
        "address": f"{site}{found.address}" if site else "",
        "care": drawings.shape("caution"),
        "promises": passages(found.promises),
        "tally": found.tally,
        "counts": [count(each.kind, each.word, each.number) for each in found.counts],
        "changed": found.changed
        and {
            "title": found.changed.title,
            "note": found.changed.note,
            "items": passages(found.changed.items),
        },
        "areas": [
            {"title": area.title, "note": area.note, "goals": [_goal(each) for each in area.goals]}
            for area in found.areas
        ],
        "guardrails": [_goal(each) for each in found.guardrails],
        "gaps": found.gaps
        and {
            "title": found.gaps.title,
            "finding": found.gaps.finding,
            "table": tables.table(found.gaps.table),
            "notes": list(found.gaps.notes),
        },
        "resources": [
            {"story": each.story, "plate": plate_of(each.plate)} for each in found.resources
        ],
    }


def _goal(goal: GoalNow) -> dict[str, Any]:
    return {
        "title": goal.title,
        "note": goal.note,
        "measures": [_measure(each) for each in goal.measures],
        "actions": passages(goal.actions),
    }


def _measure(found: MeasureNow) -> dict[str, Any]:
    return {
        "name": found.name,
        "status": status_of(found.status),
        "story": found.story,
        "plate": found.plate and plate_of(found.plate, is_low=True),
    }
