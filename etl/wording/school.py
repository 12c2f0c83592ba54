"""A school beside the district and beside schools like it. Never a rank."""

from etl.model.figure import Cell, Figure, FigureName, FigureState
from etl.model.indicator import Direction, Indicator, Unit
from etl.model.school_year import SchoolYear
from etl.wording import names
from etl.wording.numbers import plain, quantity, value
from etl.wording.phrases import school as said
from etl.wording.voice import Voice


def beside_district(
    cell: Cell, figures: tuple[Figure, ...], indicator: Indicator, voice: Voice
) -> str:
    """Whether the school's figure is within the funnel limits of its size; "" without them, and
    for context, which is not judged."""
    if indicator.direction is Direction.NONE:
        return ""
    near = limits(figures, FigureName.FUNNEL_95, cell.school_year)
    wide = limits(figures, FigureName.FUNNEL_998, cell.school_year)
    if near is None or wide is None or cell.value is None:
        return ""
    shown, phrase = near, said.WITHIN
    if _place(cell.value, wide):
        shown, phrase = wide, said.ABOVE if _place(cell.value, wide) > 0 else said.BELOW
    elif _place(cell.value, near):
        phrase = said.EDGE_ABOVE if _place(cell.value, near) > 0 else said.EDGE_BELOW
    return voice.say(
        phrase,
        average=_about(shown, indicator, voice, cell.decimals),
        **_ends(cell, shown, indicator, voice),
    )


def beside_expected(
    cell: Cell, figures: tuple[Figure, ...], indicator: Indicator, voice: Voice
) -> str:
    """Whether the school's figure is what schools with a like share of low-income students have."""
    found = limits(figures, FigureName.EXPECTED, cell.school_year)
    if found is None or cell.value is None:
        return ""
    phrases = {0: said.AS_EXPECTED, 1: said.OVER_EXPECTED, -1: said.UNDER_EXPECTED}
    return voice.say(
        phrases[_place(cell.value, found)],
        expected=_about(found, indicator, voice, cell.decimals),
        **_ends(cell, found, indicator, voice),
    )


def limits(figures: tuple[Figure, ...], name: FigureName, year: SchoolYear) -> Figure | None:
    """The range of a year that a school's figure is set against."""
    for figure in figures:
        named = figure.name is name and figure.school_year == year
        if named and figure.state is FigureState.REPORTED and figure.interval is not None:
            return figure
    return None


def _place(number: float, found: Figure) -> int:
    """-1 below the range, 0 within, 1 above."""
    assert found.low is not None and found.high is not None
    return int(number > found.high) - int(number < found.low)


def _about(found: Figure, indicator: Indicator, voice: Voice, decimals: int) -> str:
    assert found.value is not None
    return quantity(found.value, indicator.unit, decimals, voice.language)


def _ends(cell: Cell, found: Figure, indicator: Indicator, voice: Voice) -> dict[str, object]:
    assert found.low is not None and found.high is not None
    whole = indicator.unit is Unit.PERCENT and not indicator.may_exceed_100
    return {
        "value": value(cell, indicator.unit, voice.language),
        "low": plain(max(found.low, 0.0), cell.decimals),
        "high": plain(min(found.high, 100.0) if whole else found.high, cell.decimals),
    }


def similar(schools: list[str], voice: Voice) -> str:
    """ "Nearest in their share of low-income students: Ash High, Oak High and Fir High."; the
    names as they are, nearest first."""
    return voice.say(said.SIMILAR, schools=names.listed(schools, voice)) if schools else ""


def counted_within(
    found: list[tuple[Cell, tuple[Figure, ...]]], indicator: Indicator, voice: Voice
) -> str:
    """How many schools of one year are within their own limits; "" where none has any."""
    placed = []
    near: Figure | None = None
    for cell, figures in found:
        own = limits(figures, FigureName.FUNNEL_95, cell.school_year)
        if own is not None and cell.value is not None:
            near = own
            placed.append(_place(cell.value, own) == 0)
    if near is None:
        return ""
    return voice.say(
        said.COUNTED_WITHIN,
        year=near.school_year,
        inside=sum(placed),
        total=len(placed),
        average=_about(near, indicator, voice, 1),
    )
