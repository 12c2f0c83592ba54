"""The story of one series: headline, the paragraph under the question, what moved."""

from etl.measure.targets import target_of
from etl.model.cell import Basis
from etl.model.figure import Cell, Figure, FigureName, FigureState, Series, Status, StatusCode
from etl.model.indicator import Direction, Indicator, Unit
from etl.model.student_group import ALL
from etl.model.target import TargetKind
from etl.wording import names
from etl.wording import status as statuses
from etl.wording.moves import Move, move, shown, turn, unbroken
from etl.wording.numbers import between, count, difference, goal, is_zero, telling, value, years
from etl.wording.pace import pace_sentence
from etl.wording.phrase import Phrase
from etl.wording.phrases import states as states_said
from etl.wording.phrases import trend as said
from etl.wording.voice import Voice, stopped, upper


def headline(cells: tuple[Cell, ...], indicator: Indicator, voice: Voice) -> str:
    """The finding: "Readiness rose to 63.4% by 2015-16, then fell 6.4 points in one year"."""
    found = unbroken(cells, indicator)
    if not found:
        return voice.say(states_said.NOTHING_YET)
    if len(found) == 1:
        is_new = len(shown(cells)) > 1
        return _stood(found[0], indicator, voice, said.STOOD_NEW if is_new else said.STOOD)
    turned = turn(found, indicator)
    if turned is not None:
        return _turned(*turned, indicator, voice)
    whole = move(found[0], found[-1], indicator)
    if not whole.exact or whole.clear:
        return _from_to(whole, indicator, voice)
    first, last = found[0].school_year, found[-1].school_year
    subject = names.subject(found[-1].series, indicator, voice)
    return voice.say(said.SAME, subject=subject, first_year=first, last_year=last)


def _stood(cell: Cell, indicator: Indicator, voice: Voice, phrase: Phrase) -> str:
    return voice.say(
        phrase,
        subject=names.subject(cell.series, indicator, voice),
        value=value(cell, indicator.unit, voice.language),
        year=cell.school_year,
    )


def _turned(before: Move, after: Move, indicator: Indicator, voice: Voice) -> str:
    decimals = min(after.first.decimals, after.last.decimals)
    run = years(after.years, voice.language)
    when = said.IN_ONE_YEAR if after.years == 1 else said.OVER_YEARS
    return voice.say(
        said.ROSE_THEN_FELL if before.rose else said.FELL_THEN_ROSE,
        subject=names.subject(before.last.series, indicator, voice),
        top=value(before.last, indicator.unit, voice.language),
        year=before.last.school_year,
        size=difference(after.by, indicator.unit, decimals, voice.language),
        when=voice.say(when, years=run),
    )


def subtitle(
    cells: tuple[Cell, ...], indicator: Indicator, voice: Voice, *, is_alone: bool = True
) -> str:
    """What is counted, who, which years; of several lines on the same axes, not who."""
    found = shown(cells)
    text = upper(voice.text(indicator.numerator))
    per = {Unit.PERCENT: said.PERCENT_OF, Unit.PER_100: said.FOR_EACH_100}.get(indicator.unit)
    if per is not None:
        text = voice.say(per, what=text, whom=voice.text(indicator.denominator))
    if not found:
        return text
    everyone = found[0].series.student_group == ALL
    is_told = is_alone and not (everyone and names.counts_adults(indicator))
    who = [_whom(found[0], voice)] if is_told else []
    first, last = str(found[0].school_year), str(found[-1].school_year)
    when = first if first == last else between(first, last, voice.language)
    text = ", ".join([text, *who, when])
    has_path = is_alone and indicator.target.kind is TargetKind.NUMBER and everyone
    return voice.say(said.WITH_PATH, text=text) if has_path else text


def _whom(cell: Cell, voice: Voice) -> str:
    return names.group(cell.series.student_group, voice)


def lede(
    cells: tuple[Cell, ...],
    status: Status,
    figures: tuple[Figure, ...],
    indicator: Indicator,
    voice: Voice,
) -> str:
    """The spoken paragraph: what happened, where that leaves the plan, what it would take."""
    found = unbroken(cells, indicator)
    if not found:
        return statuses.reason(status, indicator, voice)
    told = [_happened(found, indicator, voice), _standing(status, indicator, found[-1], voice)]
    if status.code in (StatusCode.OFF_TRACK, StatusCode.STAGNANT, StatusCode.CLOSE_TO_PATH):
        told.append(pace_sentence(figures, indicator, found[-1], voice))
    return " ".join(sentence for sentence in told if sentence)


def _happened(found: tuple[Cell, ...], indicator: Indicator, voice: Voice) -> str:
    last = found[-1]
    if len(found) == 1:
        return stopped(_stood(last, indicator, voice, said.STOOD))
    turned = turn(found, indicator)
    if turned is not None:
        before, _ = turned
        phrase = said.ROSE_THEN_FELL_TO if before.rose else said.FELL_THEN_ROSE_TO
        top = value(before.last, indicator.unit, voice.language)
        places: dict[str, object] = {"top": top, "top_year": before.last.school_year}
        return voice.say(phrase, **_ends(found[0], last, indicator, voice), **places)
    whole = move(found[0], last, indicator)
    if whole.clear or not whole.exact:
        return stopped(_from_to(whole, indicator, voice))
    return voice.say(said.SAME_WITH_BOTH, **_ends(found[0], last, indicator, voice))


def _ends(first: Cell, last: Cell, indicator: Indicator, voice: Voice) -> dict[str, object]:
    return {
        "subject": names.subject(last.series, indicator, voice),
        "first": value(first, indicator.unit, voice.language),
        "first_year": first.school_year,
        "last": value(last, indicator.unit, voice.language),
        "last_year": last.school_year,
    }


_STANDINGS = {
    StatusCode.ON_TRACK: said.AHEAD,
    StatusCode.CLOSE_TO_PATH: said.CLOSE,
    StatusCode.STAGNANT: said.STAGNANT,
}


def _standing(status: Status, indicator: Indicator, latest: Cell, voice: Voice) -> str:
    code, distance = status.code, status.distance
    if code is StatusCode.HIDDEN:
        hidden = names.suited(states_said.YEAR_HIDDEN, indicator)
        return voice.say(hidden, year=status.school_year)
    if code is StatusCode.NO_TARGET:
        return voice.say(said.NO_TARGET)
    target, start, _ = target_of(indicator, latest.series.student_group)
    if code is StatusCode.MET and target.final is not None:
        reached = goal(target.final[1], indicator.unit, voice.language)
        return voice.say(said.MEETS, target=reached)
    if distance is None or code in (StatusCode.CANNOT_TELL, StatusCode.SERIES_BROKEN):
        return statuses.reason(status, indicator, voice, latest)
    path = voice.say(path_of(latest.series, indicator))
    decimals = telling(distance, latest.decimals)
    if code is StatusCode.ON_TRACK and is_zero(distance, decimals):
        return voice.say(said.ON_PATH, path=path)
    far = difference(distance, indicator.unit, decimals, voice.language)
    phrase = _STANDINGS.get(code, said.SHORT)
    if code is StatusCode.STAGNANT and start.school_year is None:
        phrase = said.SHORT
    return voice.say(phrase, far=far, path=path, start=start.school_year)


def path_of(series: Series, indicator: Indicator) -> Phrase:
    """Whose path a series is set against: the plan's, or its own from its baseline year."""
    _, _, is_named = target_of(indicator, series.student_group)
    is_headline = series.grade_band == indicator.headline_grade_band
    return said.THE_PLANS_PATH if is_named and is_headline else said.ITS_OWN_PATH


def number_counted(cell: Cell, indicator: Indicator, voice: Voice) -> str:
    """ "2,070 graduates", "30 to 99 students" where only a band is public, "" where the source
    gives no number."""
    word = names.counted(indicator, voice)
    if cell.students is not None:
        return f"{count(cell.students)} {word}"
    if cell.basis is Basis.RATE_ONLY or not cell.n_band:
        return ""
    low, _, high = cell.n_band.rstrip("+").partition("-")
    if high:
        return voice.say(said.BAND_COUNT, low=low, high=high, people=word)
    return voice.say(said.BAND_COUNT_OPEN, low=low, people=word)


def latest_change(
    figures: tuple[Figure, ...], indicator: Indicator, decimals: int, voice: Voice
) -> str:
    """The latest change on the year before: "3.9 points lower than in 2016-17", "About the same as
    in 2016-17"; "" where there is none."""
    latest = newest_change(figures)
    if latest is None:
        return ""
    if latest.state is FigureState.SERIES_BROKEN:
        return voice.say(said.SERIES_BREAKS, year=latest.school_year)
    if latest.value is None:
        return ""
    if not is_clear(latest, indicator):
        return voice.say(said.SAME_AS, since=latest.since)
    size = difference(latest.value, indicator.unit, decimals, voice.language)
    phrase = said.HIGHER if latest.value > 0 else said.LOWER
    return voice.say(phrase, size=size, since=latest.since)


def newest_change(figures: tuple[Figure, ...]) -> Figure | None:
    """The latest change on the year before, whatever its state."""
    found = [f for f in figures if f.name is FigureName.CHANGE]
    return found[-1] if found else None


def direction_words(figure: Figure, indicator: Indicator, decimals: int, voice: Voice) -> str:
    """ "rose 2.0 points, away from the goal", "fell 1.0 points", "about the same"."""
    if figure.value is None:
        return ""
    wanted = {Direction.HIGHER: 1, Direction.LOWER: -1}.get(indicator.direction, 0)
    is_away = wanted * figure.value < 0 and indicator.target.kind is not TargetKind.NONE
    if not is_away or not is_clear(figure, indicator):
        return movement_words(figure, indicator, decimals, voice)
    size = difference(figure.value, indicator.unit, decimals, voice.language)
    return voice.say(said.ROSE_AWAY if figure.value > 0 else said.FELL_AWAY, size=size)


def movement_words(figure: Figure, indicator: Indicator, decimals: int, voice: Voice) -> str:
    """ "rose 2.0 points", "fell 1.0 points", "about the same"; the plan's wish left aside."""
    if figure.value is None:
        return ""
    if not is_clear(figure, indicator):
        return voice.say(said.ABOUT_THE_SAME)
    size = difference(figure.value, indicator.unit, decimals, voice.language)
    return voice.say(said.ROSE_BY if figure.value > 0 else said.FELL_BY, size=size)


def movement_kind(figure: Figure, indicator: Indicator) -> str:
    """rose, fell or same, in any language."""
    if figure.value is None or not is_clear(figure, indicator):
        return "same"
    return "rose" if figure.value > 0 else "fell"


def is_clear(figure: Figure, indicator: Indicator) -> bool:
    """Whether a change is more than "about the same"."""
    assert figure.value is not None
    if abs(figure.value) < indicator.smallest_step - 1e-9:
        return False
    return figure.interval is None or not figure.interval.covers(0.0)


def _from_to(found: Move, indicator: Indicator, voice: Voice) -> str:
    ends = _ends(found.first, found.last, indicator, voice)
    if not found.exact and ends["first"] == ends["last"]:
        return voice.say(said.STOOD_BOTH, **ends)
    if not found.exact:
        return voice.say(said.WENT, **ends)
    return voice.say(said.ROSE if found.rose else said.FELL, **ends)
