"""The people of a pipeline: how many reach each stage, and who goes on from step to step."""

from dataclasses import dataclass
from itertools import pairwise

from dashboard.figures import palette
from dashboard.speech import speech
from dashboard.view_data.line import Pen
from dashboard.view_data.range_bar import RangeBar
from dashboard.view_data.stages import Stage, Stages
from dashboard.view_data.table import Entry, Head, Mark, Row, Table
from etl.model.cell import RELIABLE_FROM, State
from etl.model.figure import Cell, Figure, FigureName, FigureState, Series
from etl.model.plan import Pipeline
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL
from etl.published import PublishedRelease

# Percents of fewer people than this are whole.
FINE_FROM = 300
NOTHING = "–"


@dataclass(frozen=True)
class Flow:
    """One pipeline in the latest year in which its first stage is told of everybody."""

    release: PublishedRelease
    pipeline: Pipeline
    year: SchoolYear

    @property
    def stages(self) -> tuple[str, ...]:
        return self.pipeline.indicators

    def cell(self, slug: str, group: str = ALL) -> Cell | None:
        """What was published of a stage and group; None where there is no row."""
        cells = self.release.cells(_series(self.release, slug, group))
        return next((cell for cell in cells if cell.school_year == self.year), None)

    def figure(self, slug: str, group: str, name: FigureName, before: str) -> Figure | None:
        for figure in self.figures(slug, group):
            if (figure.name, figure.comparison) == (name, before):
                return figure if figure.school_year == self.year else None
        return None

    def figures(self, slug: str, group: str = ALL) -> tuple[Figure, ...]:
        found = self.release.figures(_series(self.release, slug, group))
        return tuple(figure for figure in found if figure.school_year == self.year)

    @property
    def groups(self) -> tuple[str, ...]:
        """Everybody, then every group whose first stage is shown, in the vocabulary's order."""
        return (ALL, *(group for group in self.listed if self._has_number(group)))

    @property
    def hidden(self) -> tuple[str, ...]:
        """The groups of which not even the first stage can be shown."""
        return tuple(group for group in self.listed if not self._has_number(group))

    @property
    def listed(self) -> tuple[str, ...]:
        """Every group with a row, shown or hidden, in the vocabulary's order."""
        found = self.release.series(self.stages[0], organization=self.release.plan.organization)
        return tuple(each.student_group for each in found if each.student_group != ALL)

    def _has_number(self, group: str) -> bool:
        cell = self.cell(self.stages[0], group)
        return cell is not None and cell.value is not None


def flows(release: PublishedRelease) -> tuple[Flow, ...]:
    """The pipelines of the plan that have figures, in its order."""
    found = []
    for pipeline in release.plan.pipelines:
        cells = release.cells(_series(release, pipeline.indicators[0], ALL))
        years = [cell.school_year for cell in cells if cell.value is not None]
        if years:
            found.append(Flow(release, pipeline, max(years)))
    return tuple(found)


def _series(release: PublishedRelease, slug: str, group: str) -> Series:
    band = release.plan.indicator(slug).headline_grade_band
    return Series(slug, release.plan.organization, band, group)


def name(flow: Flow, group: str) -> str:
    """What a group is called here: adults are no students."""
    if group == ALL:
        return speech(flow.release.language)("Everybody")
    return flow.release.words.group_short(group)


def pen(flow: Flow, group: str) -> Pen:
    return palette.pen(flow.release.vocabulary.group(group))


def stages(flow: Flow, group: str) -> Stages:
    """The bars of one group."""
    words = flow.release.words
    first = flow.cell(flow.stages[0], group)
    start = first.value if first and first.value else 0.0
    found, told, kept = [], [], []
    for slug in flow.stages:
        cell = flow.cell(slug, group)
        text = words.value(cell) if cell else NOTHING
        has = cell is not None and cell.value is not None and start > 0
        part = (cell.value or 0.0) / start if cell is not None and has else None
        share = (
            _percent(flow, 100 * part, start) if part is not None and slug != flow.stages[0] else ""
        )
        found.append(Stage(words.stage(slug), text, part, share))
        told.append((slug, text))
        kept += [cell] if cell is not None else []
    return Stages(
        f"stages-{flow.pipeline.code}-{group}",
        name(flow, group),
        words.stage_chain(group, told, tuple(kept)),
        pen(flow, group),
        tuple(found),
    )


def people(flow: Flow) -> Table:
    """The same numbers as a table: one row a group, one column a stage."""
    say, words = speech(flow.release.language), flow.release.words
    heads = (
        Head(say("Group, A to Z"), is_number=False),
        *(Head(words.stage(slug)) for slug in flow.stages),
    )
    rows = tuple(
        Row(name(flow, group), tuple(_number(flow, slug, group) for slug in flow.stages))
        for group in (ALL, *flow.listed)
    )
    return Table(say("Number of people at each stage, by group"), heads, rows)


def steps(flow: Flow) -> Table:
    """Percent who went on from each stage to the next, with exact ranges: one row a group."""
    say, words = speech(flow.release.language), flow.release.words
    heads = (
        Head(say("Group, A to Z"), is_number=False),
        *(Head(words.step(*step), is_number=False) for step in pairwise(flow.stages)),
    )
    rows = tuple(
        Row(
            name(flow, group),
            tuple(_step(flow, *step, group) for step in pairwise(flow.stages)),
        )
        for group in flow.groups
    )
    caption = say("Percent going on from stage to stage, by group")
    return Table(caption, heads, rows, kind="steps")


def apart(flow: Flow) -> tuple[tuple[Figure, int], ...]:
    """Every step of a group that differs from all others by more than chance, with its side."""
    found = []
    for before, slug in pairwise(flow.stages):
        everybody = flow.figure(slug, ALL, FigureName.CONVERSION, before)
        for group in flow.groups[1:]:
            side = _side(flow, before, slug, group, everybody)
            own = flow.figure(slug, group, FigureName.CONVERSION, before)
            if side and own is not None:
                found.append((own, side))
    return tuple(found)


def has_small(flow: Flow) -> bool:
    """Whether any step is drawn open: fewer than 30 people were at the stage before."""
    cells = (flow.cell(slug, group) for slug in flow.stages[:-1] for group in flow.groups)
    return any(cell is not None and _is_small(cell) for cell in cells)


def _number(flow: Flow, slug: str, group: str) -> Entry:
    cell, words = flow.cell(slug, group), flow.release.words
    if cell is None:
        return Entry(NOTHING)
    if cell.state is State.SUPPRESSED:
        return Entry(words.value(cell), Mark.HIDDEN, words.no_number(cell))
    return Entry(words.value(cell))


def _step(flow: Flow, before: str, slug: str, group: str) -> Entry:
    words = flow.release.words
    found = flow.figure(slug, group, FigureName.CONVERSION, before)
    start, here = flow.cell(before, group), flow.cell(slug, group)
    if found is None or found.value is None or found.interval is None or start is None:
        is_hidden = found is not None and found.state is FigureState.SUPPRESSED
        hiding = words.hiding(flow.release.plan.indicator(slug))
        return Entry(hiding, Mark.HIDDEN) if is_hidden else Entry(NOTHING)
    everybody = flow.figure(slug, ALL, FigureName.CONVERSION, before)
    own = pen(flow, group)
    bar = RangeBar(
        0.0,
        100.0,
        found.value,
        found.interval,
        reference=everybody.value if everybody and group != ALL else None,
        is_small=_is_small(start),
        colour=own.colour,
        marker=own.marker,
    )
    n = start.value or 0.0
    said = [
        words.out_of(start, here) if here else "",
        words.span(found.interval.low, found.interval.high, 0 if n < FINE_FROM else 1),
        words.step_verdict(_side(flow, before, slug, group, everybody) if group != ALL else None),
    ]
    return Entry(_percent(flow, found.value, n), sub="; ".join(filter(None, said)), bar=bar)


def _side(flow: Flow, before: str, slug: str, group: str, others: Figure | None) -> int | None:
    if others is None:
        return None
    figures = tuple(f for f in flow.figures(slug, group) if f.comparison == before)
    return flow.release.words.step_side(figures, others, flow.year)


def _is_small(cell: Cell) -> bool:
    return cell.value is not None and cell.value < RELIABLE_FROM


def _percent(flow: Flow, value: float, n: float) -> str:
    return f"{flow.release.words.plain(value, 0 if n < FINE_FROM else 1)}%"
