"""A measure at every school level that has figures, side by side."""

from dashboard.queries import status
from dashboard.queries.scope import Scope, bands, scope
from dashboard.queries.table import NOTHING, entry, students, unit
from dashboard.view_data.table import Entry, Head, Row, Table


def levels_table(own: Scope) -> Table | None:
    """The latest figure of all students at each level, with its status; None for a measure that is
    not cut by level, or has figures of one alone."""
    offered = bands(own.release, own.indicator.slug, own.organization.code)
    if len(offered) < 2:
        return None
    say, words = own.say, own.release.words
    heads = (
        Head(say("School level"), is_number=False),
        Head(say("School year")),
        Head(say("Number of students")),
        Head(unit(own)),
        Head(say("Range by chance")),
        Head(say("Status"), is_number=False),
    )
    caption = say("{measure}, by school level", measure=own.indicator.name.spoken(say.language))
    found = (
        scope(own.release, own.indicator.slug, own.state.but(grade_band=band), own.today)
        for band in offered
    )
    rows = tuple(_row(each) for each in found if each.cells())
    return Table(caption, heads, rows, note=words.group_inside("all")) if len(rows) > 1 else None


def _row(each: Scope) -> Row:
    last = each.cells()[-1]
    title = each.indicator.grade_band(each.grade_band).title.spoken(each.release.language)
    return Row(
        title,
        (
            Entry(str(last.school_year)),
            students(each, last),
            entry(each, last),
            Entry(each.release.words.interval(last) or NOTHING),
            Entry(status.status_mark(each).word),
        ),
    )
