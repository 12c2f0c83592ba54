"""Teachers and leaders by group, beside the students whom they serve."""

from dataclasses import dataclass

from dashboard.speech import speech
from dashboard.view_data.beside import Beside, Group, Share
from dashboard.view_data.table import Entry, Head, Mark, Row, Table
from etl.model.figure import Cell, Figure, FigureName, FigureState, Series
from etl.model.indicator import Indicator
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL
from etl.published import PublishedRelease

# Percents of fewer staff than this are whole.
FINE_FROM = 300
NOTHING = "–"
_NAMES = (FigureName.SERVED, FigureName.SERVED_GAP)


@dataclass(frozen=True)
class Staff:
    """One kind of staff in the latest year that all kinds and the students have."""

    release: PublishedRelease
    indicator: Indicator
    year: SchoolYear

    def series(self, group: str) -> Series:
        band = self.indicator.headline_grade_band
        return Series(self.indicator.slug, self.release.plan.organization, band, group)

    @property
    def everyone(self) -> Cell | None:
        cells = self.release.cells(self.series(ALL))
        return next((cell for cell in cells if cell.school_year == self.year), None)

    def figures(self, group: str) -> tuple[Figure, ...]:
        found = self.release.figures(self.series(group))
        return tuple(f for f in found if f.name in _NAMES and f.school_year == self.year)

    def named(self, group: str, name: FigureName) -> Figure | None:
        return next((figure for figure in self.figures(group) if figure.name is name), None)


def staff(release: PublishedRelease) -> tuple[Staff, ...]:
    """Every measure that tells staff by group, in the plan's order, in the latest year that all of
    them have."""
    told = {each.slug: _years(release, each) for each in release.plan.indicators if each.served}
    told = {slug: years for slug, years in told.items() if years}
    shared = set.intersection(*told.values()) if told else set()
    if not shared:
        return ()
    year = max(shared)
    listed = [Staff(release, release.plan.indicator(slug), year) for slug in _ordered(release)]
    return tuple(each for each in listed if each.indicator.slug in told)


def _ordered(release: PublishedRelease) -> list[str]:
    """In the order of the plan's context, else of its indicators."""
    context = list(release.plan.context)
    return [*context, *(i.slug for i in release.plan.indicators if i.slug not in context)]


def _years(release: PublishedRelease, indicator: Indicator) -> set[SchoolYear]:
    """The years in which a group's share of staff stands beside its share of students."""
    return {
        figure.school_year
        for series, figures in release.all_figures(indicator.slug, FigureName.SERVED_GAP).items()
        for figure in figures
        if series.student_group != ALL and figure.state is FigureState.REPORTED
    }


def beside(found: tuple[Staff, ...]) -> Beside:
    """Students first, then each kind of staff."""
    say = speech(found[0].release.language)
    groups = tuple(_group(found, group) for group in _groups(found))
    name = say("Students and staff by group, {year}", year=found[0].year)
    told = "; ".join(f"{g.name}: {', '.join(share.text for share in g.shares)}" for g in groups)
    return Beside("beside", name, f"{name}. {told}.", _kinds(found), groups)


def table(found: tuple[Staff, ...]) -> Table:
    """The same as a table, with how far each share of staff lies from that of students."""
    release = found[0].release
    say, words = speech(release.language), release.words
    heads = [Head(say("Group, A to Z"), is_number=False), Head(say("Students"))]
    for each in found:
        title = _called(each)
        heads += [Head(title), Head(say("{staff} less students, points", staff=title))]
    rows = []
    for group in sorted((*_groups(found), *_hidden(found)), key=_codes(found).index):
        entries = [Entry(_students(found, group) or NOTHING)]
        for each in found:
            own, apart = _own(each, group), each.named(group, FigureName.SERVED_GAP)
            entries.append(_entry(each, group, _percent(each, own) if own is not None else ""))
            entries.append(_apart(each, apart))
        rows.append(Row(words.group_short(group), tuple(entries)))
    caption = say("Students and staff by group, {year}", year=found[0].year)
    return Table(caption, tuple(heads), tuple(rows))


def told(found: tuple[Staff, ...]) -> tuple[str, ...]:
    """For each kind of staff the group that falls furthest short of its share of the students."""
    said = []
    for each in found:
        gaps = [
            (gap.value, group)
            for group in _groups(found)
            if (gap := each.named(group, FigureName.SERVED_GAP)) and gap.value is not None
        ]
        everyone = each.everyone
        if gaps and everyone is not None and min(gaps)[0] < 0:
            group = min(gaps, key=lambda pair: pair[0])[1]
            said.append(each.release.words.resemble(each.figures(group), everyone))
    return tuple(text for text in said if text)


def whole_note(found: tuple[Staff, ...]) -> str:
    """Says of which staff there are so few that percents are whole; "" where of none."""
    say = speech(found[0].release.language)
    few = [
        f"{cell.value:,.0f} {_called(each).lower()}"
        for each in found
        if (cell := each.everyone) and cell.value is not None and cell.value < FINE_FROM
    ]
    return say("There are {few}, so their percents are whole.", few=", ".join(few)) if few else ""


def _group(found: tuple[Staff, ...], group: str) -> Group:
    say, words = speech(found[0].release.language), found[0].release.words
    served = _served(found, group)
    students = say("students")
    shares = [Share(served, f"{_students(found, group)} {students}".strip())]
    for each in found:
        own, called = _own(each, group), _called(each).lower()
        if own is None:
            shares.append(Share(None, f"{called}: {_missing(each, group)}"))
        else:
            shares.append(Share(own, f"{_percent(each, own)} {called}"))
    return Group(words.group_short(group), tuple(shares))


def _groups(found: tuple[Staff, ...]) -> tuple[str, ...]:
    """Groups with a share of any staff, in the vocabulary's order."""
    return tuple(c for c in _codes(found) if any(_own(each, c) is not None for each in found))


def _codes(found: tuple[Staff, ...]) -> list[str]:
    return [group.code for group in found[0].release.vocabulary.groups]


def _hidden(found: tuple[Staff, ...]) -> tuple[str, ...]:
    """Groups that have a row and no share that can be shown."""
    shown = _groups(found)
    codes = {
        series.student_group
        for each in found
        for series in each.release.series(
            each.indicator.slug, organization=each.release.plan.organization
        )
    }
    listed = _codes(found)
    return tuple(c for c in listed if c in codes and c not in shown and c != ALL)


def _own(each: Staff, group: str) -> float | None:
    served, apart = (each.named(group, name) for name in _NAMES)
    if served is None or apart is None or served.value is None or apart.value is None:
        return None
    return served.value + apart.value


def _served(found: tuple[Staff, ...], group: str) -> float | None:
    figures = (each.named(group, FigureName.SERVED) for each in found)
    return next((f.value for f in figures if f is not None and f.value is not None), None)


def _students(found: tuple[Staff, ...], group: str) -> str:
    share = _served(found, group)
    return "" if share is None else f"{found[0].release.words.plain(share, 1)}%"


def _percent(each: Staff, share: float) -> str:
    cell = each.everyone
    few = cell is not None and cell.value is not None and cell.value < FINE_FROM
    return f"{each.release.words.plain(share, 0 if few else 1)}%"


def _called(each: Staff) -> str:
    return each.indicator.name.spoken(each.release.language)


def _kinds(found: tuple[Staff, ...]) -> tuple[str, ...]:
    say = speech(found[0].release.language)
    return (say("Students"), *(_called(each) for each in found))


def _entry(each: Staff, group: str, text: str) -> Entry:
    if text:
        return Entry(text)
    missing = _missing(each, group)
    if missing == NOTHING:
        return Entry(NOTHING)
    return Entry(missing, Mark.HIDDEN, each.release.words.hiding(each.indicator))


def _missing(each: Staff, group: str) -> str:
    cells = each.release.cells(each.series(group))
    here = next((cell for cell in cells if cell.school_year == each.year), None)
    return NOTHING if here is None else each.release.words.value(here)


def _apart(each: Staff, apart: Figure | None) -> Entry:
    if apart is None or apart.value is None:
        return Entry(NOTHING)
    words, cell = each.release.words, each.everyone
    few = cell is not None and cell.value is not None and cell.value < FINE_FROM
    decimals = 0 if few else 1
    span = apart.interval
    under = words.span(span.low, span.high, decimals) if span else ""
    return Entry(words.signed(apart.value, decimals), sub=under)


def kinds(found: tuple[Staff, ...]) -> tuple[str, ...]:
    """What the bars stand for, in their order."""
    return _kinds(found)
