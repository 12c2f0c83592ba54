"""A packet as plain data for the template: texts, tables and drawings, page after page."""

from typing import Any

from dashboard.packet.content import Leaf, Packet, Passage, Plate
from dashboard.packet.pdf import drawings, tables
from dashboard.speech import noted, speech
from dashboard.view_data.bars import Bars
from dashboard.view_data.board import BoardRow
from dashboard.view_data.status_mark import StatusMark
from dashboard.view_data.told import Told

# Sizes of paper by the names that typst gives them.
PAPERS = {"letter": "us-letter", "a4": "a4"}
# So many rows stand under charts of the usual height.
FEW_ROWS = 16
# Words of the layout itself.
WORDS = {
    "page": noted("Page {page} of {pages}"),
    "waiting": noted("No figures yet"),
    "twins": noted("Every chart as a table"),
    "measure": noted("Measure"),
    "latest": noted("Latest"),
    "target": noted("Target"),
    "status": noted("Status"),
    "enough": noted("Is the pace enough?"),
    "at": noted("Page"),
}


def document(packet: Packet, paper: str, site: str = "") -> dict[str, Any]:
    """Of a paper that `PAPERS` names (else KeyError). `site` is where the pages are served; without
    it the foot of a page names no address."""
    say, cover = speech(packet.language), packet.cover
    edition = packet.edition
    return {
        "title": packet.title,
        "lang": packet.language,
        "paper": PAPERS[paper],
        "author": edition.district,
        "words": {name: say(text) for name, text in WORDS.items()},
        "head": [f"{edition.district}. {edition.plan}", _running(packet)],
        "edition": edition.line,
        "notice": edition.notice,
        "address": _at(site, packet.address),
        "cover": {
            "kind": cover.kind,
            "title": cover.title,
            "meeting": cover.meeting,
            "lede": cover.lede,
            "tally": cover.tally,
            "counts": [count(each.kind, each.word, each.number) for each in cover.counts],
            "pace": cover.pace,
            "parts": [
                {
                    "title": part.title,
                    "under": part.under,
                    "rows": [_measure(packet, row) for row in part.rows],
                }
                for part in cover.parts
            ],
            "changed": cover.changed
            and {
                "title": cover.changed.title,
                "note": cover.changed.note,
                "items": passages(cover.changed.items),
            },
        },
        "leaves": [_leaf(each, site) for each in packet.leaves],
        "waiting": told(packet.waiting),
        "gaps": packet.gaps
        and {
            "title": packet.gaps.title,
            "finding": packet.gaps.finding,
            "table": tables.table(packet.gaps.table),
            "notes": list(packet.gaps.notes),
        },
        "closing": _closing(packet),
    }


def _running(packet: Packet) -> str:
    """The line at the top of each page: "Board packet, 13 November 2018"."""
    cover = packet.cover
    return f"{cover.kind}, {cover.meeting}" if cover.meeting else f"{cover.kind}: {cover.title}"


def count(kind: str, word: str, number: int) -> dict[str, Any]:
    return {"shape": drawings.shape(kind), "word": word, "number": number}


def _measure(packet: Packet, row: BoardRow) -> dict[str, Any]:
    """A line of the cover; `anchor` is the leaf that it leads to, empty where there is none."""
    slug = row.address.partition("?")[0].rpartition("/")[2]
    leaf = next(
        (each for each in packet.leaves if each.slug == slug and each.name == row.name), None
    )
    return {
        "name": row.name,
        "rule": row.rule,
        "latest": row.latest,
        "target": row.target,
        "status": status_of(row.status),
        "answer": row.answer,
        "reason": row.reason,
        "anchor": leaf.anchor if leaf else "",
    }


def status_of(mark: StatusMark) -> dict[str, Any]:
    return {
        "shape": drawings.shape(mark.kind),
        "word": mark.word,
        "reason": mark.reason,
        "cautions": list(mark.cautions),
    }


def _leaf(leaf: Leaf, site: str) -> dict[str, Any]:
    is_low = sum(len(each.rows) + 2 for each in leaf.tables) > FEW_ROWS
    return {
        "anchor": leaf.anchor,
        "place": ". ".join(part for part in (leaf.place, leaf.who) if part),
        "question": leaf.question,
        "name": leaf.name,
        "status": status_of(leaf.status) if leaf.status else None,
        "care": drawings.shape("caution"),
        "finding": leaf.finding,
        "facts": [] if is_low else _facts(leaf),
        "plates": [plate_of(each, is_low) for each in leaf.plates],
        "passages": passages(leaf.passages),
        "tables": [tables.table(each) for each in leaf.tables],
        "about": passages(leaf.about),
        "notes": list(leaf.notes),
        "address": _at(site, leaf.address),
    }


def _facts(leaf: Leaf) -> list[dict[str, str]]:
    """The facts under the finding, where there is room for them."""
    return [
        {"label": each.label, "value": each.value, "detail": each.detail} for each in leaf.facts
    ]


def plate_of(plate: Plate, is_low: bool = False) -> dict[str, Any]:
    return {
        "title": plate.title,
        "under": plate.under,
        "sentence": plate.sentence,
        "svg": drawings.plate(plate, is_low=is_low),
        "wide": not isinstance(plate.drawn, Bars),
        "notes": list(plate.notes),
        "table": tables.table(plate.table),
    }


def _closing(packet: Packet) -> dict[str, Any]:
    found = packet.closing
    return {
        "title": found.title,
        "passages": passages(found.passages),
        "tables": [tables.table(each) for each in found.tables],
        "lists": [
            {"title": title, "items": told(listed)}
            for title, listed in (
                (found.hidden_title, found.hidden),
                (found.care_title, found.care),
                (found.sources_title, found.sources),
            )
            if listed
        ],
    }


def passages(found: tuple[Passage, ...]) -> list[dict[str, str]]:
    return [{"heading": each.heading, "text": each.text} for each in found]


def told(found: tuple[Told, ...]) -> list[dict[str, str]]:
    return [
        {
            "name": ", ".join(part for part in (each.name, each.where) if part),
            "text": " ".join(part for part in (each.text, each.under) if part),
        }
        for each in found
    ]


def _at(site: str, address: str) -> str:
    return f"{site}{address}" if site else ""
