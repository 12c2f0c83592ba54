"""The board's plan with everything that a plan can hang on its tree."""

from dataclasses import replace
from datetime import date

from etl.model.indicator import Role
from etl.model.plan import (
    Alignment,
    Crossing,
    CrossingKind,
    FocusArea,
    Goal,
    Guardrail,
    Plan,
    Quotation,
    Strategy,
    Value,
    Version,
)
from etl.model.text import Text
from tests.builders.board import board_plan

COACHES = Strategy(
    "reading-coaches",
    Text("A reading coach in each school"),
    Text("Largest schools first."),
    Text("Office of teaching"),
)


def rich_plan() -> Plan:
    """Two focus areas; a goal without measures; strategies, guardrails, documents, editions."""
    plan = board_plan()
    roles = {"readiness": Role.LAGGING, "reading": Role.LEADING}
    return replace(
        plan,
        mission=Quotation(Text("We teach each learner."), "Elm County, Elm forward"),
        values=(
            Value("care", Text("Care"), Quotation(Text(""))),
            Value("equity", Text("Equity"), Quotation(Text("Nobody is left out."), "Elm forward")),
        ),
        indicators=tuple(
            replace(each, role=roles.get(each.slug, Role.UNSTATED)) for each in plan.indicators
        ),
        context=("small",),
        focus_areas=(_learning(), _culture()),
        guardrails=(Guardrail("stay", Text("No goal by sending students home"), ("suspensions",)),),
        alignments=_alignments(),
        version="2018",
        versions=(
            Version("2016", date(2016, 6, 1), Text("First edition.")),
            Version("2018", None, Text("Suspensions became a measure.")),
        ),
        crosswalk=(
            Crossing("Elm before", "Ready graduates", "readiness", CrossingKind.CHANGED),
            Crossing("Elm before", "Attendance", "", CrossingKind.DROPPED, Text("It hid a lot.")),
        ),
    )


def _learning() -> FocusArea:
    ready = Goal(
        "ready",
        Text("Readiness"),
        ("readiness", "reading", "graduation"),
        Text("Ready for the next step."),
        (COACHES,),
    )
    return FocusArea("learning", Text("Learning"), (ready,), Text("What students learn."))


def _culture() -> FocusArea:
    calm = Goal("calm", Text("Calm schools"), ("suspensions", "literacy"))
    teams = Goal("teams", Text("Strong teams"), ())
    return FocusArea("culture", Text("Culture"), (calm, teams))


def _alignments() -> tuple[Alignment, ...]:
    return (
        Alignment(Text("Teachers' plan"), "reading-coaches", Text("Chapter 2."), "https://t.org/a"),
        Alignment(Text("City youth plan"), "culture", link="javascript:alert(1)"),
        Alignment(Text("Library plan"), "reading"),
    )
