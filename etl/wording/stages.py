"""People on their way to lead, stage by stage, and staff beside the students they serve."""

from etl.model.figure import Cell, Figure, FigureName
from etl.model.indicator import Indicator, Unit
from etl.model.school_year import SchoolYear
from etl.wording import names
from etl.wording.gap import at
from etl.wording.numbers import count, quantity
from etl.wording.phrase import Phrase
from etl.wording.phrases import stages as said
from etl.wording.voice import Voice

# Chances at or under this are told as more than chance.
LEVEL = 0.05
# Of fewer people percents are whole.
FINE_FROM = 300
Figures = tuple[Figure, ...]
_BOTH = (FigureName.CONVERSION, FigureName.CONVERSION_P)
_SERVED = (FigureName.SERVED, FigureName.SERVED_GAP)


def through(first: Cell, last: Cell, stages: tuple[Indicator, Indicator], voice: Voice) -> str:
    """How many came from the first stage to the last; "" where either is hidden."""
    if first.value is None or last.value is None:
        return ""
    start, end = (names.lower(voice.text(stage.name)) for stage in stages)
    return voice.say(
        said.THROUGH, first=count(first.value), last=count(last.value), start=start, end=end
    )


def step(before: Indicator, stage: Indicator, voice: Voice) -> str:
    """ "Applied to admitted"."""
    name = names.lower(voice.text(stage.name))
    return voice.say(said.STEP, before=voice.text(before.name), stage=name)


def out_of(before: Cell, here: Cell, voice: Voice) -> str:
    """ "383 of 612"; "" where either is hidden."""
    if before.value is None or here.value is None:
        return ""
    return voice.say(said.OUT_OF, here=count(here.value), before=count(before.value))


def side(figures: Figures, others: Figure, year: SchoolYear) -> int | None:
    """1 where more of a group went on than of everybody, by more than chance, -1 where fewer did, 0
    where that cannot be told; None without the chance. `others` is the conversion of everybody."""
    own, chance = (at(figures, name, year) for name in _BOTH)
    if own is None or chance is None or own.value is None or chance.value is None:
        return None
    if chance.value > LEVEL or others.value is None:
        return 0
    return 1 if own.value > others.value else -1


def verdict(found: int | None, voice: Voice) -> str:
    """In a few words what `side` says."""
    phrases = {0: said.CANNOT_TELL, 1: said.MORE, -1: said.LESS}
    return "" if found is None else voice.say(phrases[found])


def steps(apart: tuple[tuple[Indicator, Indicator, str, int], ...], voice: Voice) -> str:
    """Every (stage before, stage, group, side) that stands out, one sentence each; else that none
    does."""
    if not apart:
        return voice.say(said.NO_STEP_STANDS_OUT)
    told = []
    for before, stage, group, found in apart:
        phrase: Phrase = said.STEP_MORE if found > 0 else said.STEP_LESS
        first, then = (names.lower(voice.text(each.name)) for each in (before, stage))
        told.append(voice.say(phrase, before=first, stage=then, group=short(group, voice)))
    return " ".join(told)


def resemble(figures: Figures, indicator: Indicator, everyone: Cell, voice: Voice) -> str:
    """A group's share of staff beside its share of the students; "" without both. `everyone` are
    all staff: of fewer than 300 percents are whole."""
    year = everyone.school_year
    served, apart = (at(figures, name, year) for name in _SERVED)
    if served is None or apart is None or served.value is None or apart.value is None:
        return ""
    decimals = 0 if (everyone.value or 0) < FINE_FROM else 1
    clear = apart.interval is not None and not apart.interval.covers(0.0)
    return voice.say(
        said.RESEMBLE_LESS if clear else said.RESEMBLE_ALIKE,
        group=short(apart.series.student_group, voice),
        own=quantity(served.value + apart.value, Unit.PERCENT, decimals, voice.language),
        served=quantity(served.value, Unit.PERCENT, 1, voice.language),
        staff=names.counted(indicator, voice),
    )


def chain(group: str, cells: tuple[tuple[Indicator, str], ...], voice: Voice) -> str:
    """Every stage with its number as it is written, for those who do not see the chart."""
    stages = [
        voice.say(said.ONE_STAGE, stage=voice.text(stage.name), people=people)
        for stage, people in cells
    ]
    return voice.say(said.STAGES, group=short(group, voice), stages="; ".join(stages))


def short(group: str, voice: Voice) -> str:
    """A group's short name: adults are not called students."""
    return voice.text(voice.vocabulary.group(group).short)
