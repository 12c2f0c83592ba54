"""What the Instructions sheet says."""

from collections.abc import Sequence

from etl.model.indicator import Indicator, Unit
from etl.model.plan import Plan

VERSION = 1
PREFILLED = (
    "Rows that are filled in already say what is public now. Leave them as they are, or correct "
    "them; what is hidden stays hidden."
)

_PLAIN = "Write Value as a plain number, with no unit beside it."
_UNITS = {
    **dict.fromkeys(Unit, _PLAIN),
    Unit.PERCENT: "Write percents as 79.0, never as 0.79 and with no % sign.",
    Unit.PER_100: "Write how many for each 100 students, such as 12.4.",
}


def instructions(
    indicators: Sequence[Indicator], title: str, plan: Plan
) -> tuple[tuple[str, bool], ...]:
    """Lines from top to bottom, and whether each is a heading."""
    return (
        (title, True),
        (f"{plan.title.en}, {plan.district}. Template version {VERSION}.", False),
        *(line for each in indicators for line in _counted(each)),
        ("How to fill in the Data sheet", True),
        (f"1. One row for each {_each(indicators)}.", False),
        ("2. Keep row 1 as it is. Leave no empty row and merge no cells.", False),
        ("3. Take codes from the Codes sheet. The drop-downs offer them.", False),
        ("4. Write school years with both years: 2018-19.", False),
        (f"5. {_value_rule(indicators)}", False),
        ("6. Give the number of students. Where the source gives none, give the size band.", False),
        ("7. Where there is no value, leave Value empty and say why in Status.", False),
        ("8. Write text and numbers, no formulas and no links to other workbooks.", False),
        ("9. Never give rows about single students: such a file is refused.", False),
        (f"10. {PREFILLED}", False),
        ("What happens next", True),
        (
            "Headway checks the file and says what to correct, by cell. It hides small groups.",
            False,
        ),
        ("Give every figure that you have. Nothing is public before it is published.", False),
        ("The Example sheet shows invented rows. It is not read.", False),
    )


def _counted(indicator: Indicator) -> tuple[tuple[str, bool], ...]:
    return (
        (f"What is counted: {indicator.name.en}", True),
        (indicator.definition.en, False),
        (f"Who is in it: {indicator.population.en}", False),
        (f"Value: {_UNITS[indicator.unit]}", False),
        (f"Source: {indicator.source.en}", False),
    )


def _each(indicators: Sequence[Indicator]) -> str:
    first = "indicator, " if len(indicators) > 1 else ""
    return f"{first}organization, school year, grade band and student group"


def _value_rule(indicators: Sequence[Indicator]) -> str:
    """One sentence: in one unit exactly, else where to look."""
    if len({each.unit for each in indicators}) > 1:
        return "Write Value in the unit that is given above, with no unit beside it."
    return _UNITS[indicators[0].unit]
