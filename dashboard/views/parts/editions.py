"""How the plan came to be as it is: its editions, what became of the plan before, its meetings."""

from collections.abc import Callable
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.speech import Speech, noted
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.plan import Crossing, CrossingKind, Plan
from etl.model.text import Text

NOTHING = "–"
BECAME = {
    CrossingKind.SAME: noted("The same measure"),
    CrossingKind.CHANGED: noted("Measured in another way"),
    CrossingKind.NEW: noted("New in this plan"),
    CrossingKind.DROPPED: noted("No longer followed"),
}
Day = Callable[[date], str]


def editions(say: Speech, plan: Plan, day: Day) -> list[Component]:
    if not plan.versions:
        return []
    heads = (
        Head(say("Edition"), False),
        Head(say("Adopted"), False),
        Head(say("What changed"), False),
    )
    rows = tuple(
        Row(
            _named(say, each.name, plan.version),
            (
                Entry(day(each.adopted) if each.adopted else NOTHING),
                _note(say, each.note),
            ),
        )
        for each in plan.versions
    )
    caption = say("Editions of {plan}", plan=plan.title.spoken(say.language))
    head = section_head("editions", say("How has the plan changed?"))
    return [section("editions", head, table(Table(caption, heads, rows)))]


def crosswalk(say: Speech, plan: Plan) -> list[Component]:
    """A table for each earlier plan; nothing where the plan names none."""
    names = tuple(dict.fromkeys(each.earlier_plan for each in plan.crosswalk))
    if not names:
        return []
    heads = (
        Head(say("Measure then"), False),
        Head(say("What became of it"), False),
        Head(say("Measure now"), False),
        Head(say("Note"), False),
    )
    tables = [
        table(
            Table(
                say("From {earlier} to {plan}", earlier=name, plan=plan.title.spoken(say.language)),
                heads,
                tuple(
                    _crossing(say, plan, each)
                    for each in plan.crosswalk
                    if each.earlier_plan == name
                ),
            )
        )
        for name in names
    ]
    head = section_head("crosswalk", say("What became of the measures of the plan before?"))
    return [section("crosswalk", head, *tables)]


def meetings(say: Speech, plan: Plan, day: Day, today: date) -> list[Component]:
    if not plan.meetings:
        return []
    ordered = sorted(plan.meetings, key=lambda meeting: meeting.on)
    items = [
        html.Li(
            [
                html.Strong(day(each.on)),
                f": {each.title.spoken(say.language)}",
                "" if each.on < today else say(", still to come"),
            ]
        )
        for each in ordered
    ]
    head = section_head("meetings", say("When does the board meet?"))
    return [section("meetings", head, html.Ul(items, className="plain-list"))]


def _note(say: Speech, note: Text) -> Entry:
    return Entry(note.spoken(say.language) or NOTHING, english=note.untranslated(say.language))


def _named(say: Speech, name: str, current: str) -> str:
    return say("{name} (this one)", name=name) if name == current else name


def _crossing(say: Speech, plan: Plan, each: Crossing) -> Row:
    now = Entry(NOTHING)
    if each.indicator:
        name = plan.indicator(each.indicator).name.spoken(say.language)
        now = Entry(name, link=addresses.indicator(each.indicator))
    note = _note(say, each.note)
    return Row(each.earlier or NOTHING, (Entry(say(BECAME[each.kind])), now, note))
