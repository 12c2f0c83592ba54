"""A small district: one plan of few indicators, two schools, the bundled vocabulary and rules."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import data
from etl.model.indicator import Comparison, Direction, Due, GradeBand, Indicator, Unit
from etl.model.organization import Kind, Organization
from etl.model.plan import FocusArea, Goal, Plan, Quotation
from etl.model.school_year import SchoolYear
from etl.model.target import Baseline, Target, TargetKind
from etl.model.text import Text
from etl.protect.rules import load_rules
from etl.vocabulary_files import load_vocabulary

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
VOCABULARY = load_vocabulary(data.FOLDER / "vocabulary")
RULES = load_rules(data.FOLDER / "privacy.toml")

ORGANIZATIONS = {
    "D1": Organization("D1", Kind.DISTRICT, "Elm County"),
    "S1": Organization("S1", Kind.SCHOOL, "Ash High", "high"),
    "S2": Organization("S2", Kind.SCHOOL, "Oak High", "high"),
    "S3": Organization("S3", Kind.SCHOOL, "Fir High", "high"),
}


def indicator(slug: str = "readiness", **changes: object) -> Indicator:
    """A favourable percent with a target of 90 by 2019-20 from 63 in 2014-15."""
    base = Indicator(
        slug=slug,
        title=Text("Are graduates ready?"),
        name=Text("Readiness"),
        definition=Text("Graduates who met a standard."),
        population=Text("All graduates."),
        people=Text("graduates"),
        why=Text("It is the plan's promise."),
        unit=Unit.PERCENT,
        direction=Direction.HIGHER,
        numerator=Text("graduates who met a standard"),
        denominator=Text("graduates"),
        baseline=Baseline(SchoolYear(2015), 63.0),
        target=Target(TargetKind.NUMBER, ((SchoolYear(2015), 63.0), (SchoolYear(2020), 90.0))),
        grade_bands=(GradeBand("all", Text("All grades")),),
        headline_grade_band="all",
        source=Text("State report card"),
        cycle=Text("Each autumn"),
        due=(Due(SchoolYear(2018), date(2018, 11, 15)),),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def plan(*indicators: Indicator) -> Plan:
    """One focus area with one goal that has all the indicators."""
    listed = indicators or (indicator(),)
    return Plan(
        slug="elm",
        title=Text("Elm forward"),
        district="Elm County",
        organization="D1",
        starts=SchoolYear(2016),
        ends=SchoolYear(2020),
        vision=Quotation(Text("Every student succeeds.")),
        mission=Quotation(Text("We teach each learner.")),
        values=(),
        focus_areas=(
            FocusArea(
                "learning",
                Text("Learning"),
                (Goal("ready", Text("Readiness"), tuple(i.slug for i in listed)),),
            ),
        ),
        indicators=listed,
        comparisons=(Comparison("race", "white", Text("our choice")),),
        as_of=date(2018, 11, 1),
    )
