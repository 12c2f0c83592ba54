"""A few student groups in one chart: which ones a reader chose, and which can still be added."""

from dataclasses import dataclass

from dashboard import addresses
from dashboard.queries import lines
from dashboard.queries.comparison import Comparison
from dashboard.queries.scope import NO_SUCH_GROUP, Scope
from dashboard.queries.table import NOTHING, entry
from dashboard.speech import noted
from dashboard.view_data.chart import every_year
from dashboard.view_data.choice import Choice, Choices
from dashboard.view_data.line import Line
from dashboard.view_data.lines import MOST_LINES, Lines
from dashboard.view_data.table import Entry, Head, Mark, Row, Table
from etl.model.cell import State
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL

BETWEEN = ","
MOST = noted(
    "One chart holds four lines at most, so that each can be followed. The first four are shown. "
    "To see every group, choose its own panel."
)
FULL = noted("Four lines are the most. Take one away to add another.")
ALIKE = noted("Left out, as it has the colour of another line in this chart: {group}.")
FIRST = noted("Shown first: all students, and the two sides of the gap below.")
HIDDEN = noted("Hidden: {group} in {years}.")


@dataclass(frozen=True)
class OneChart:
    """`picks` add a line or take one away; `notes` say what an address asked for in vain, `below`
    what the lines do not show."""

    chart: Lines
    picks: Choices
    table: Table
    codes: tuple[str, ...]
    rule: str
    notes: tuple[str, ...]
    below: str


def is_offered(scope: Scope) -> bool:
    return len(_candidates(scope)) > 1


def one_chart(scope: Scope, chosen: Comparison | None) -> OneChart | None:
    """None where fewer than two groups have a figure in the years shown."""
    known = _candidates(scope)
    if len(known) < 2:
        return None
    wanted = [code for code in dict.fromkeys(scope.state.together.split(BETWEEN)) if code]
    unknown = [code for code in wanted if code not in known]
    asked = [code for code in known if code in wanted]
    codes, alike = _apart(scope, tuple(asked or _first(known, chosen)))
    notes = [scope.say(NO_SUCH_GROUP)] if unknown else []
    notes += [scope.say(MOST)] if len(asked) > MOST_LINES else []
    label = scope.release.words.group_label
    notes += [scope.say(ALIKE, group=label(code)) for code in alike if asked]
    drawn = tuple(lines.line(scope, code) for code in codes)
    return OneChart(
        _chart(scope, codes, drawn),
        _picks(scope, known, codes),
        _table(scope, codes, drawn),
        codes,
        "" if asked else scope.say(FIRST),
        tuple(notes),
        _below(scope, codes),
    )


def _candidates(scope: Scope) -> tuple[str, ...]:
    """All students and every group with a figure, in the vocabulary's order; complements ("not
    ...") are left to the gap."""
    codes = (ALL, *(series.student_group for series in scope.groups))
    return tuple(
        code
        for code in codes
        if not code.startswith(("not_", "no_"))
        and any(cell.value is not None for cell in scope.shown(code))
    )


def _first(known: tuple[str, ...], chosen: Comparison | None) -> tuple[str, ...]:
    sides = (ALL, chosen.group, chosen.compare) if chosen else known
    found = tuple(code for code in known if code in sides)
    return found if len(found) > 1 else known[:2]


def _apart(scope: Scope, codes: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The first four with a colour of their own, and those left out for their colour: two groups
    of one colour are never drawn on one pair of axes."""
    kept: dict[str, str] = {}
    alike = []
    for code in codes:
        colour = scope.release.vocabulary.group(code).colour
        if colour in kept:
            alike.append(code)
        elif len(kept) < MOST_LINES:
            kept[colour] = code
    return tuple(kept.values()), tuple(alike)


def _chart(scope: Scope, codes: tuple[str, ...], drawn: tuple[Line, ...]) -> Lines:
    found = [point.year for line in drawn for point in line.points]
    years = every_year(min(found), max(found))
    words = scope.release.words
    name = scope.say(
        "{measure}, {year}: {figures}",
        measure=words.measure(scope.everyone),
        year=years[-1],
        figures=", ".join(_latest(scope, code, years[-1]) for code in codes),
    )
    each = " ".join(words.panel_summary(scope.shown(code), ()) for code in codes)
    return Lines(
        id="one-chart",
        name=name,
        summary=each,
        unit=scope.indicator.unit,
        years=years,
        lines=drawn,
        breaks=lines.breaks(scope, years),
        may_exceed=scope.indicator.may_exceed_100,
        language=scope.release.language,
    )


def _latest(scope: Scope, code: str, last: SchoolYear) -> str:
    """ "Black students 38.1%", with its year where others have later ones."""
    words = scope.release.words
    cell = [each for each in scope.shown(code) if each.value is not None][-1]
    text = f"{words.group_label(code)} {words.value(cell)}"
    return text if cell.school_year == last else f"{text} ({cell.school_year})"


def _picks(scope: Scope, known: tuple[str, ...], codes: tuple[str, ...]) -> Choices:
    """Each line takes itself away; each group that fits adds itself."""
    colours = {scope.release.vocabulary.group(code).colour for code in codes}
    links = []
    for code in known:
        is_drawn = code in codes
        is_free = scope.release.vocabulary.group(code).colour not in colours
        others = tuple(each for each in codes if each != code)
        if is_drawn and len(codes) > 1:
            links.append(_pick(scope, code, others, is_drawn=True))
        elif not is_drawn and is_free and len(codes) < MOST_LINES:
            links.append(_pick(scope, code, (*codes, code), is_drawn=False))
    return Choices(scope.say("Lines drawn: choose one to add it or to take it away"), tuple(links))


def _pick(scope: Scope, code: str, codes: tuple[str, ...], *, is_drawn: bool) -> Choice:
    known = _candidates(scope)
    together = BETWEEN.join(each for each in known if each in codes)
    state = scope.state.but(together=together)
    address = addresses.indicator(scope.indicator.slug, state, "groups")
    return Choice(scope.release.words.group_label(code), address, is_drawn)


def _table(scope: Scope, codes: tuple[str, ...], drawn: tuple[Line, ...]) -> Table:
    """One row a school year, one column a line."""
    found = [{cell.school_year: cell for cell in scope.shown(code)} for code in codes]
    rows = tuple(
        Row(
            str(year),
            tuple(
                entry(scope, cells[year]) if year in cells else Entry(NOTHING, Mark.NO_DATA)
                for cells in found
            ),
        )
        for year in sorted({year for cells in found for year in cells})
    )
    heads = (
        Head(scope.say("School year"), is_number=False),
        *(Head(line.name) for line in drawn),
    )
    caption = scope.say(
        "{measure}, the groups of this chart", measure=scope.release.words.measure(scope.everyone)
    )
    return Table(caption, heads, rows)


def _below(scope: Scope, codes: tuple[str, ...]) -> str:
    """A line is broken where figures are hidden; which years these are is said in words."""
    said = [scope.say(FULL)] if len(codes) == MOST_LINES else []
    for code in codes:
        years = [str(c.school_year) for c in scope.shown(code) if c.state is State.SUPPRESSED]
        if years:
            label = scope.release.words.group_label(code)
            said.append(scope.say(HIDDEN, group=label, years=", ".join(years)))
    return " ".join(said)
