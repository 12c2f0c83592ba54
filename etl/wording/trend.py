"""The story of one series: headline, the paragraph under the question, the facts."""

from dataclasses import dataclass

from etl.measure.targets import target_of
from etl.model.cell import Basis
from etl.model.figure import Cell, Figure, FigureName, FigureState, Series, Status, StatusCode
from etl.model.indicator import Direction, Indicator
from etl.model.student_group import ALL, Vocabulary
from etl.model.target import TargetKind
from etl.wording import names, states
from etl.wording import status as statuses
from etl.wording.moves import Move, move, shown, turn, unbroken
from etl.wording.numbers import count, difference, goal, quantity, span, value, years
from etl.wording.pace import pace_sentence

NOTHING_YET = "No figures to show yet"


@dataclass(frozen=True)
class Fact:
    """One of the facts under the paragraph: "Latest, 2016-17", "57.0%", "of 5,879 graduates." """

    heading: str
    value: str
    text: str


def headline(cells: tuple[Cell, ...], indicator: Indicator, vocabulary: Vocabulary) -> str:
    """The finding: "Readiness rose to 63.4% by 2015-16, then fell 6.4 points in one year"."""
    found = unbroken(cells, indicator)
    if not found:
        return NOTHING_YET
    subject = names.subject(found[-1].series, indicator, vocabulary)
    last = found[-1]
    if len(found) == 1:
        text = f"{subject} stood at {value(last, indicator.unit)} in {last.school_year}"
        is_new = len(shown(cells)) > 1
        return f"{text}, the first year of a new series" if is_new else text
    turned = turn(found, indicator)
    if turned is not None:
        before, after = turned
        top = f"{value(before.last, indicator.unit)} by {before.last.school_year}"
        return f"{subject} {_verb(before)} to {top}, then {_by(after, indicator)}"
    whole = move(found[0], last, indicator)
    if not whole.exact or whole.clear:
        return f"{subject} {_from_to(whole, indicator)}"
    return f"{subject} stayed about the same from {found[0].school_year} to {last.school_year}"


def subtitle(cells: tuple[Cell, ...], indicator: Indicator, vocabulary: Vocabulary) -> str:
    """What is counted, who, which years."""
    found = shown(cells)
    what = names.upper(indicator.numerator.en)
    per = {"percent": ", percent of ", "per_100": " for each 100 "}.get(indicator.unit.value, "")
    text = f"{what}{per}{indicator.denominator.en}" if per else what
    if not found:
        return text
    everyone = found[0].series.student_group == ALL
    group = names.group(found[0].series.student_group, vocabulary)
    who = "" if everyone and names.people(indicator) != "students" else f", {group}"
    first, last = found[0].school_year, found[-1].school_year
    when = str(first) if first == last else f"{first} to {last}"
    path = indicator.target.kind is TargetKind.NUMBER and everyone
    end = ", and the path from baseline to target" if path else ""
    return f"{text}{who}, {when}{end}"


def lede(
    cells: tuple[Cell, ...],
    status: Status,
    figures: tuple[Figure, ...],
    indicator: Indicator,
    vocabulary: Vocabulary,
) -> str:
    """The spoken paragraph: what happened, where that leaves the plan, what it would take."""
    found = unbroken(cells, indicator)
    if not found:
        return statuses.reason(status, indicator)
    told = [_happened(found, indicator, vocabulary), _standing(status, indicator, found[-1])]
    if status.code in (StatusCode.OFF_TRACK, StatusCode.STAGNANT, StatusCode.CLOSE_TO_PATH):
        told.append(pace_sentence(figures, indicator, found[-1]))
    return " ".join(sentence for sentence in told if sentence)


def _happened(found: tuple[Cell, ...], indicator: Indicator, vocabulary: Vocabulary) -> str:
    subject = names.subject(found[-1].series, indicator, vocabulary)
    last = found[-1]
    if len(found) == 1:
        return f"{subject} stood at {value(last, indicator.unit)} in {last.school_year}."
    turned = turn(found, indicator)
    if turned is None:
        whole = move(found[0], last, indicator)
        if whole.clear or not whole.exact:
            return f"{subject} {_from_to(whole, indicator)}."
        then = f"{value(found[0], indicator.unit)} in {found[0].school_year}"
        now = f"{value(last, indicator.unit)} in {last.school_year}"
        return f"{subject} stayed about the same: {then} and {now}."
    before, after = turned
    end = f"{value(last, indicator.unit)} in {last.school_year}"
    return f"{subject} {_from_to(before, indicator)}, then {_verb(after)} to {end}."


def _standing(status: Status, indicator: Indicator, latest: Cell) -> str:
    code, distance = status.code, status.distance
    if code is StatusCode.HIDDEN:
        return f"{status.school_year} is {names.lower(states.hiding(indicator))}."
    if code is StatusCode.NO_TARGET:
        return "The plan publishes no target for it."
    target, _, _ = target_of(indicator, latest.series.student_group)
    if code is StatusCode.MET and target.final is not None:
        return f"That meets the plan's target of {goal(target.final[1], indicator.unit)}."
    if distance is None or code in (StatusCode.CANNOT_TELL, StatusCode.SERIES_BROKEN):
        return statuses.reason(status, indicator, latest)
    far = difference(distance, indicator.unit, latest.decimals)
    if code is StatusCode.ON_TRACK:
        path = path_of(latest.series, indicator)
        return f"That is {far} ahead of {path}." if distance else f"That is on {path}."
    text = f"That is {far} short of {path_of(latest.series, indicator)}"
    if code is StatusCode.CLOSE_TO_PATH:
        return f"{text}, but its range by chance reaches the path."
    if code is StatusCode.STAGNANT and indicator.baseline.school_year is not None:
        return f"{text}, and about the same as in {indicator.baseline.school_year}."
    return f"{text}."


def path_of(series: Series, indicator: Indicator) -> str:
    """Whose path a series is set against: the plan's, or its own from its baseline year."""
    _, _, is_named = target_of(indicator, series.student_group)
    is_headline = series.grade_band == indicator.headline_grade_band
    return "the plan's path" if is_named and is_headline else "its own path"


def latest_fact(cells: tuple[Cell, ...], indicator: Indicator) -> Fact:
    """The latest figure, of how many, and its range by chance."""
    found = shown(cells)
    if not found:
        return Fact("Latest", states.NO_DATA, "No figure yet.")
    last = found[-1]
    told = []
    if students := number_counted(last, indicator):
        told.append(f"of {students}.")
    if last.interval is not None:
        low, high = last.interval.low, last.interval.high
        told.append(f"By chance, {span(low, high, last.decimals)}.")
    if last.basis is Basis.RATE_ONLY:
        told.append(f"The source gives no number of {names.people(indicator)}.")
    return Fact(f"Latest, {last.school_year}", value(last, indicator.unit), " ".join(told))


def path_fact(status: Status, indicator: Indicator, cell: Cell | None = None) -> Fact | None:
    """How far the figure is from the path; None where there is none."""
    if status.expected is None or status.distance is None or status.school_year is None:
        return None
    decimals = 1 if cell is None else cell.decimals
    side = "Short of the path by" if status.distance < 0 else "Ahead of the path by"
    asked = quantity(status.expected, indicator.unit, decimals)
    text = f"The path asked for {asked} in {status.school_year}."
    if status.low is not None and status.high is not None and status.low * status.high > 0:
        ends = sorted(abs(end) for end in (status.low, status.high))
        text += f" By chance, {span(ends[0], ends[1], decimals)}."
    return Fact(side, difference(status.distance, indicator.unit, decimals), text)


def target_fact(indicator: Indicator) -> Fact:
    """The target, by when, from where."""
    final, start = indicator.target.final, indicator.baseline
    if indicator.target.kind is not TargetKind.NUMBER or final is None:
        first, _, rest = statuses.target(indicator).partition("; ")
        return Fact("Target", first, f"{names.upper(rest)}.")
    text = f"by {final[0]}"
    if start.value is not None:
        since = f" in {start.school_year}" if start.school_year else ""
        text += f", from {goal(start.value, indicator.unit)}{since}"
    return Fact("Target", goal(final[1], indicator.unit), f"{text}.")


def number_counted(cell: Cell, indicator: Indicator) -> str:
    """ "2,070 graduates", "30-99 students" where only a band is public, "" where the source gives
    no number."""
    word = names.counted(indicator)
    if cell.students is not None:
        return f"{count(cell.students)} {word}"
    if cell.basis is not Basis.RATE_ONLY and cell.n_band:
        return f"{cell.n_band.replace('-', ' to ').replace('+', ' or more')} {word}"
    return ""


def latest_change(figures: tuple[Figure, ...], indicator: Indicator, decimals: int = 1) -> str:
    """The latest change on the year before: "3.9 points lower than in 2016-17", "About the same as
    in 2016-17"; "" where there is none."""
    found = [f for f in figures if f.name is FigureName.CHANGE]
    if not found:
        return ""
    latest = found[-1]
    if latest.state is FigureState.SERIES_BROKEN:
        return f"The series breaks in {latest.school_year}, so no change is worked out"
    if latest.value is None:
        return ""
    if not is_clear(latest, indicator):
        return f"About the same as in {latest.since}"
    way = "higher" if latest.value > 0 else "lower"
    size = difference(latest.value, indicator.unit, decimals)
    return f"{size} {way} than in {latest.since}"


def direction_words(figure: Figure, indicator: Indicator, decimals: int = 1) -> str:
    """ "rose 2.0 points, away from the goal", "fell 1.0 points", "about the same"."""
    if figure.value is None:
        return ""
    if not is_clear(figure, indicator):
        return "about the same"
    verb = "rose" if figure.value > 0 else "fell"
    text = f"{verb} {difference(figure.value, indicator.unit, decimals)}"
    wanted = {Direction.HIGHER: 1, Direction.LOWER: -1}.get(indicator.direction, 0)
    is_away = wanted * figure.value < 0 and indicator.target.kind is not TargetKind.NONE
    return f"{text}, away from the goal" if is_away else text


def is_clear(figure: Figure, indicator: Indicator) -> bool:
    """Whether a change is more than "about the same"."""
    assert figure.value is not None
    if abs(figure.value) < indicator.smallest_step - 1e-9:
        return False
    return figure.interval is None or not figure.interval.covers(0.0)


def _verb(found: Move) -> str:
    return "rose" if found.rose else "fell"


def _from_to(found: Move, indicator: Indicator) -> str:
    first = f"{value(found.first, indicator.unit)} in {found.first.school_year}"
    last = f"{value(found.last, indicator.unit)} in {found.last.school_year}"
    if not found.exact and value(found.first, indicator.unit) == value(found.last, indicator.unit):
        return f"stood at {first} and in {found.last.school_year}"
    verb = _verb(found) if found.exact else "went"
    return f"{verb} from {first} to {last}"


def _by(found: Move, indicator: Indicator) -> str:
    decimals = min(found.first.decimals, found.last.decimals)
    size = difference(found.by, indicator.unit, decimals)
    when = "in one year" if found.years == 1 else f"over {years(found.years)}"
    return f"{_verb(found)} {size} {when}"
