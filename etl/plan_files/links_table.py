"""Guardrails, editions of the plan, and its links to other plans and documents."""

import re
from collections.abc import Iterator

from etl.model.plan import Alignment, Crossing, CrossingKind, Guardrail, Version
from etl.plan_files.table import Table

_ADDRESS = re.compile(r"https?://[^\s/]\S*")


def read_guardrails(plan: Table) -> Iterator[Guardrail]:
    for entry in plan.tables("guardrail"):
        yield Guardrail(
            code=entry.slug("code"),
            title=entry.text("title"),
            indicators=entry.strings("indicators"),
            note=entry.text("note", needed=False),
        )
        entry.close()


def read_alignments(plan: Table) -> Iterator[Alignment]:
    for entry in plan.tables("alignment"):
        link = entry.string("link", needed=False)
        if link and not _ADDRESS.fullmatch(link):
            entry.report("HW-642", "link")
        yield Alignment(
            document=entry.text("document"),
            node=entry.string("node"),
            note=entry.text("note", needed=False),
            link=link,
        )
        entry.close()


def read_versions(plan: Table) -> Iterator[Version]:
    for entry in plan.tables("edition"):
        yield Version(
            name=entry.string("name"),
            adopted=entry.day("adopted", needed=False),
            note=entry.text("note", needed=False),
        )
        entry.close()


def read_crosswalk(plan: Table) -> Iterator[Crossing]:
    """Rows of the crosswalk. All but a new indicator have an earlier name, all but a dropped one
    an indicator of this plan."""
    for entry in plan.tables("crosswalk"):
        kind = entry.word("kind", CrossingKind) or CrossingKind.SAME
        crossing = Crossing(
            earlier_plan=entry.string("earlier_plan"),
            earlier=entry.string("earlier", needed=False),
            indicator=entry.string("indicator", needed=False),
            kind=kind,
            note=entry.text("note", needed=False),
        )
        if not crossing.earlier and kind is not CrossingKind.NEW:
            entry.report("HW-629", "earlier", kind=kind, needed="the earlier plan's name for it")
        if not crossing.indicator and kind is not CrossingKind.DROPPED:
            entry.report("HW-629", "indicator", kind=kind, needed="an indicator of this plan")
        if crossing.earlier and kind is CrossingKind.NEW:
            entry.report("HW-643", "earlier", kind=kind, needless="an earlier name")
        if crossing.indicator and kind is CrossingKind.DROPPED:
            entry.report("HW-643", "indicator", kind=kind, needless="an indicator of this plan")
        yield crossing
        entry.close()
