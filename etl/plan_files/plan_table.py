"""plan.toml -> `Plan`."""

from collections.abc import Iterator

from etl.model.indicator import Indicator
from etl.model.plan import FocusArea, Goal, Meeting, Pipeline, Plan, Quotation, Strategy, Value
from etl.model.student_group import Vocabulary
from etl.model.text import Text
from etl.plan_files.indicator_table import read_comparisons
from etl.plan_files.links_table import (
    read_alignments,
    read_crosswalk,
    read_guardrails,
    read_versions,
)
from etl.plan_files.table import NO_DAY, NO_YEAR, Table


def read_plan(table: Table, indicators: tuple[Indicator, ...], vocabulary: Vocabulary) -> Plan:
    """The plan with its indicators. What is wrong is noted in the table's findings, and then the
    plan returned is not fit for use.
    """
    starts, ends = table.year("starts"), table.year("ends")
    if starts and ends and ends < starts:
        table.report("HW-624", "ends")
    plan = Plan(
        slug=table.slug("slug"),
        title=table.text("title"),
        district=table.string("district"),
        organization=table.string("organization"),
        starts=starts or NO_YEAR,
        ends=ends or NO_YEAR,
        vision=_quotation(table, "vision"),
        mission=_quotation(table, "mission"),
        values=tuple(_values(table)),
        focus_areas=tuple(_focus_areas(table)),
        indicators=indicators,
        comparisons=read_comparisons(table, vocabulary),
        context=table.strings("context"),
        meetings=tuple(_meetings(table)),
        notice=table.text("notice", needed=False),
        is_fictional=table.flag("fictional"),
        as_of=table.day("as_of", needed=False),
        version=table.string("version", needed=False),
        versions=tuple(read_versions(table)),
        guardrails=tuple(read_guardrails(table)),
        alignments=tuple(read_alignments(table)),
        crosswalk=tuple(read_crosswalk(table)),
        low_income_share=table.string("low_income_share", needed=False),
        pipelines=tuple(_pipelines(table)),
        resources=table.strings("resources"),
        licence=table.string("licence", needed=False),
    )
    table.close()
    return plan


def _quotation(table: Table, key: str) -> Quotation:
    inner = table.table(key)
    if inner is None:
        if not table.has(key):
            table.missing(key)
        return Quotation(Text(""))
    quotation = Quotation(inner.text("text"), inner.string("quoted_from", needed=False))
    inner.close()
    return quotation


def _values(table: Table) -> Iterator[Value]:
    for entry in table.tables("value"):
        yield Value(
            code=entry.slug("code"),
            name=entry.text("name"),
            text=Quotation(
                entry.text("text", needed=False), entry.string("quoted_from", needed=False)
            ),
        )
        entry.close()


def _focus_areas(table: Table) -> Iterator[FocusArea]:
    for entry in table.tables("focus_area", needed=True):
        yield FocusArea(
            code=entry.slug("code"),
            title=entry.text("title"),
            goals=tuple(_goals(entry)),
            note=entry.text("note", needed=False),
        )
        entry.close()


def _goals(area: Table) -> Iterator[Goal]:
    for entry in area.tables("goal"):
        yield Goal(
            code=entry.slug("code"),
            title=entry.text("title"),
            indicators=entry.strings("indicators"),
            note=entry.text("note", needed=False),
            strategies=tuple(_strategies(entry)),
        )
        entry.close()


def _strategies(goal: Table) -> Iterator[Strategy]:
    for entry in goal.tables("strategy"):
        yield Strategy(
            code=entry.slug("code"),
            title=entry.text("title"),
            note=entry.text("note", needed=False),
            owner=entry.text("owner", needed=False),
        )
        entry.close()


def _pipelines(table: Table) -> Iterator[Pipeline]:
    for entry in table.tables("pipeline"):
        yield Pipeline(entry.slug("code"), entry.text("title"), entry.strings("indicators"))
        entry.close()


def _meetings(table: Table) -> Iterator[Meeting]:
    for entry in table.tables("meeting"):
        yield Meeting(entry.day("on") or NO_DAY, entry.text("title"))
        entry.close()
