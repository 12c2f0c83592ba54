"""What the Instructions sheet says."""

from etl.model.indicator import Indicator, Unit
from etl.model.plan import Plan

VERSION = 1


def instructions(indicator: Indicator, plan: Plan) -> tuple[tuple[str, bool], ...]:
    """Lines from top to bottom, and whether each is a heading."""
    return (
        (f"{indicator.name.en}: {indicator.title.en}", True),
        (f"{plan.title.en}, {plan.district}. Template version {VERSION}.", False),
        ("What is counted", True),
        (indicator.definition.en, False),
        (f"Who is in it: {indicator.population.en}", False),
        (f"Source: {indicator.source.en}", False),
        ("How to fill in the Data sheet", True),
        ("1. One row for each organization, school year, grade band and student group.", False),
        ("2. Keep row 1 as it is. Leave no empty row and merge no cells.", False),
        ("3. Take codes from the Codes sheet. The drop-downs offer them.", False),
        ("4. Write school years with both years: 2018-19.", False),
        (f"5. {_value_rule(indicator)}", False),
        ("6. Give the number of students. Where the source gives none, give the size band.", False),
        ("7. Where there is no value, leave Value empty and say why in Status.", False),
        ("8. Write text and numbers, no formulas and no links to other workbooks.", False),
        ("What happens next", True),
        (
            "Headway checks the file and says what to correct, by cell. It hides small groups.",
            False,
        ),
        ("Give every figure that you have. Nothing is public before it is published.", False),
        ("The Example sheet shows three invented rows. It is not read.", False),
    )


def _value_rule(indicator: Indicator) -> str:
    if indicator.unit is Unit.PERCENT:
        return "Write percents as 79.0, never as 0.79 and with no % sign."
    if indicator.unit is Unit.PER_100:
        return "Write how many for each 100 students, such as 12.4."
    return "Write Value as a plain number, with no unit beside it."
