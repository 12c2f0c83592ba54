"""How the plan came to be as it is: its editions, what became of the plan before, its meetings."""

from collections.abc import Callable
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.plan import Crossing, CrossingKind, Plan

NOTHING = "–"
BECAME = {
    CrossingKind.SAME: "The same measure",
    CrossingKind.CHANGED: "Measured in another way",
    CrossingKind.NEW: "New in this plan",
    CrossingKind.DROPPED: "No longer followed",
}
Day = Callable[[date], str]


def editions(plan: Plan, day: Day) -> list[Component]:
    if not plan.versions:
        return []
    heads = (Head("Edition", False), Head("Adopted", False), Head("What changed", False))
    rows = tuple(
        Row(
            _named(each.name, plan.version),
            (
                Entry(day(each.adopted) if each.adopted else NOTHING),
                Entry(each.note.spoken("en") or NOTHING),
            ),
        )
        for each in plan.versions
    )
    caption = f"Editions of {plan.title.spoken('en')}"
    head = section_head("editions", "How has the plan changed?")
    return [section("editions", head, table(Table(caption, heads, rows)))]


def crosswalk(plan: Plan) -> list[Component]:
    """A table for each earlier plan; nothing where the plan names none."""
    names = tuple(dict.fromkeys(each.earlier_plan for each in plan.crosswalk))
    if not names:
        return []
    heads = (
        Head("Measure then", False),
        Head("What became of it", False),
        Head("Measure now", False),
        Head("Note", False),
    )
    tables = [
        table(
            Table(
                f"From {name} to {plan.title.spoken('en')}",
                heads,
                tuple(
                    _crossing(plan, each) for each in plan.crosswalk if each.earlier_plan == name
                ),
            )
        )
        for name in names
    ]
    head = section_head("crosswalk", "What became of the measures of the plan before?")
    return [section("crosswalk", head, *tables)]


def meetings(plan: Plan, day: Day, today: date) -> list[Component]:
    if not plan.meetings:
        return []
    ordered = sorted(plan.meetings, key=lambda meeting: meeting.on)
    items = [
        html.Li(
            [
                html.Strong(day(each.on)),
                f": {each.title.spoken('en')}",
                "" if each.on < today else ", still to come",
            ]
        )
        for each in ordered
    ]
    head = section_head("meetings", "When does the board meet?")
    return [section("meetings", head, html.Ul(items, className="plain-list"))]


def _named(name: str, current: str) -> str:
    return f"{name} (this one)" if name == current else name


def _crossing(plan: Plan, each: Crossing) -> Row:
    now = Entry(NOTHING)
    if each.indicator:
        name = plan.indicator(each.indicator).name.spoken("en")
        now = Entry(name, link=addresses.indicator(each.indicator))
    note = Entry(each.note.spoken("en") or NOTHING)
    return Row(each.earlier or NOTHING, (Entry(BECAME[each.kind]), now, note))
