"""indicators/<slug>.toml -> `Indicator`."""

from collections.abc import Iterator

from etl.model.indicator import (
    Break,
    Caution,
    Comparison,
    Direction,
    Due,
    GradeBand,
    Indicator,
    Role,
    Served,
    Unit,
)
from etl.model.student_group import ALL, ALL_OTHERS, GOAL, Vocabulary
from etl.model.target import GroupTarget
from etl.model.text import Text
from etl.plan_files.table import NO_DAY, NO_YEAR, Table
from etl.plan_files.target_table import read_promise

GRADE_BANDS = ("all", "elementary", "middle", "high")
ALL_GRADES = GradeBand("all", Text("All grades", "Todos los grados"))
SMALLEST_STEP = 0.5


def read_indicator(table: Table, vocabulary: Vocabulary) -> Indicator:
    """The indicator of one file. What is wrong is noted in the table's findings, and then the
    indicator returned is not fit for use.
    """
    unit = table.word("unit", Unit) or Unit.PERCENT
    direction = table.word("direction", Direction)
    may_exceed = table.flag("may_exceed_100")
    bands = _grade_bands(table)
    codes = [band.code for band in bands]
    percent = unit is Unit.PERCENT and not may_exceed
    baseline, target = read_promise(table, direction, percent)
    step = table.number("smallest_step", needed=False)
    if step is not None and step <= 0:
        table.report("HW-646", "smallest_step")
    indicator = Indicator(
        slug=table.slug("slug"),
        title=table.text("title"),
        name=table.text("name"),
        definition=table.text("definition"),
        population=table.text("population"),
        people=table.text("people"),
        why=table.text("why"),
        unit=unit,
        direction=direction or Direction.NONE,
        numerator=table.text("numerator"),
        denominator=table.text("denominator"),
        baseline=baseline,
        target=target,
        grade_bands=bands,
        headline_grade_band=table.one_of("headline_grade_band", codes, needed=False) or codes[0],
        source=table.text("source"),
        cycle=table.text("cycle"),
        owner=table.text("owner", needed=False),
        due=tuple(_dues(table)),
        breaks=tuple(_breaks(table, codes)),
        cautions=tuple(_cautions(table, codes, vocabulary)),
        comparisons=read_comparisons(table, vocabulary),
        group_targets=_group_targets(table, direction, percent, vocabulary),
        smallest_step=SMALLEST_STEP if step is None else step,
        may_exceed_100=may_exceed,
        role=Role(table.one_of("role", [Role.LEADING, Role.LAGGING], needed=False)),
        served=_served(table, vocabulary),
        cuts=table.strings("cuts"),
        parts=table.strings("parts"),
    )
    table.close()
    return indicator


def read_comparisons(table: Table, vocabulary: Vocabulary) -> tuple[Comparison, ...]:
    """The [[comparison]] tables of an indicator or of a plan."""
    comparisons: list[Comparison] = []
    for entry in table.tables("comparison"):
        dimension = entry.one_of("dimension", [d.code for d in vocabulary.dimensions])
        if dimension and dimension in [each.dimension for each in comparisons]:
            entry.report("HW-623", "dimension", name=dimension)
        groups = [group.code for group in vocabulary.in_dimension(dimension)]
        group = entry.one_of("student_group", [*groups, ALL_OTHERS, ALL, GOAL])
        comparisons.append(Comparison(dimension, group, entry.text("note", needed=False)))
        entry.close()
    return tuple(comparisons)


def _grade_bands(table: Table) -> tuple[GradeBand, ...]:
    bands: list[GradeBand] = []
    for entry in table.tables("grade_band"):
        code = entry.one_of("code", GRADE_BANDS)
        if code in [band.code for band in bands]:
            entry.report("HW-623", "code", name=code)
        bands.append(GradeBand(code, entry.text("title"), entry.text("question", needed=False)))
        entry.close()
    return tuple(bands) or (ALL_GRADES,)


def _dues(table: Table) -> Iterator[Due]:
    for entry in table.tables("due"):
        yield Due(entry.year("school_year") or NO_YEAR, entry.day("on") or NO_DAY)
        entry.close()


def _breaks(table: Table, codes: list[str]) -> Iterator[Break]:
    for entry in table.tables("break"):
        yield Break(
            grade_band=entry.one_of("grade_band", dict.fromkeys([*codes, "all"])),
            school_year=entry.year("school_year") or NO_YEAR,
            reason=entry.text("reason"),
            source=entry.string("source"),
            is_linked=entry.flag("linked"),
        )
        entry.close()


def _served(table: Table, vocabulary: Vocabulary) -> Served | None:
    inner = table.table("served")
    if inner is None:
        return None
    groups = [group.code for group in vocabulary.groups]
    served = Served(inner.string("indicator"), inner.strings("without"))
    if not set(served.without) <= set(groups):
        inner.report("HW-606", "without", allowed=", ".join(groups))
    inner.close()
    return served


def _cautions(table: Table, codes: list[str], vocabulary: Vocabulary) -> Iterator[Caution]:
    groups = [group.code for group in vocabulary.groups]
    for entry in table.tables("caution"):
        yield Caution(
            grade_band=entry.one_of("grade_band", dict.fromkeys([*codes, "all"])),
            school_year=entry.year("school_year") or NO_YEAR,
            text=entry.text("text"),
            student_group=entry.one_of("student_group", groups, needed=False),
            organization=entry.string("organization", needed=False),
        )
        entry.close()


def _group_targets(
    table: Table, direction: Direction | None, percent: bool, vocabulary: Vocabulary
) -> tuple[GroupTarget, ...]:
    groups = [group.code for group in vocabulary.groups]
    targets: list[GroupTarget] = []
    for entry in table.tables("group_target"):
        group = entry.one_of("student_group", groups)
        if group and group in [each.student_group for each in targets]:
            entry.report("HW-623", "student_group", name=group)
        baseline, target = read_promise(entry, direction, percent)
        targets.append(GroupTarget(group, baseline, target))
        entry.close()
    return tuple(targets)
