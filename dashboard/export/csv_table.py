"""The published figures of a measure as a CSV file: one row a cell, hidden ones included as such.

A text that a spreadsheet would take for a formula gets an apostrophe in front.
"""

import csv
import io
from collections.abc import Callable, Iterator

from flask import Flask, Response, abort, request

from dashboard import addresses
from dashboard.export.chosen_rows import Keeps, keeps
from dashboard.open_data.csv_file import safe
from dashboard.queries.scope import scope
from dashboard.queries.table import to_come
from dashboard.release_asked import release_asked
from dashboard.view_state import ViewState
from etl.model.cell import State
from etl.model.figure import Cell
from etl.model.student_group import ALL
from etl.published import Published, PublishedRelease

RULE = f"{addresses.DATA}<slug>.csv"
COLUMNS = (
    "release",
    "indicator",
    "organization_code",
    "organization",
    "school_year",
    "grade_band",
    "student_group_code",
    "student_group",
    "state",
    "value",
    "meaning",
    "unit",
    "range_low",
    "range_high",
    "number_of_students",
    "note",
)
# The mark at the start tells spreadsheets that a file is UTF-8.
BYTE_ORDER = "\ufeff"
# What stands in the column of states where a figure is still to come.
NOT_YET = "no_data_yet"


def register(server: Flask, published: Published) -> None:
    """Serve the figures of the release that is asked for, else of the current one; 404 for an
    indicator that its plan does not have, 410 for a release that was withdrawn."""

    @server.get(RULE)
    def figures(slug: str) -> Response:
        return answer(published, slug, csv_text)


def answer(
    published: Published,
    name: str,
    write: Callable[[PublishedRelease, str, ViewState], str],
    slug: str = "",
) -> Response:
    """What `write` makes of a measure and the choices of the address, called `name`."""
    query = request.query_string.decode("ascii", "replace")
    release = release_asked(published)
    try:
        text = write(release, slug or name, ViewState.from_query(query))
    except KeyError:
        abort(404)
    response = Response(text, mimetype="text/csv")
    response.headers["Content-Disposition"] = (
        f'attachment; filename="{name}-release-{release.release.number}.csv"'
    )
    response.headers["Cache-Control"] = "no-cache"
    return response


def csv_text(release: PublishedRelease, slug: str, state: ViewState | None = None) -> str:
    """Every published figure, or those of the choices of `state`. Raises KeyError when there is no
    such indicator or no such choice."""
    keep = keeps(release, slug, state or ViewState())
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(_rows(release, slug, keep))
    writer.writerows(_to_come(release, slug, state) if state else ())
    return BYTE_ORDER + file.getvalue()


def _rows(release: PublishedRelease, slug: str, keep: Keeps) -> Iterator[list[str]]:
    unit, every = release.plan.indicator(slug).unit, release.all_cells(slug)
    for series in release.series(slug):
        group = release.vocabulary.group(series.student_group).label.spoken(release.language)
        place = release.organizations[series.organization].name
        for cell in (each for each in every[series] if keep(series, each)):
            yield [
                str(release.release.number),
                slug,
                safe(series.organization),
                safe(place),
                str(cell.school_year),
                series.grade_band,
                series.student_group,
                safe(group),
                str(cell.state),
                *_number(cell),
                str(unit),
                *_range(cell),
                str(cell.students) if cell.students is not None else safe(cell.n_band),
                safe(cell.note),
            ]


def _to_come(release: PublishedRelease, slug: str, state: ViewState) -> Iterator[list[str]]:
    """In a file of all students' figures as a page shows them: the years that have none yet."""
    if state.group != ALL or state.compare:
        return
    found = scope(release, slug, state, release.release.published_at.date())
    if found.is_school:
        return
    group = release.vocabulary.group(ALL).label.spoken(release.language)
    unit = release.plan.indicator(slug).unit
    place = (safe(found.organization.code), safe(found.organization.name))
    for year, when in to_come(found):
        who = (str(year), found.grade_band, ALL, safe(group), NOT_YET, "", "", str(unit))
        yield [str(release.release.number), slug, *place, *who, "", "", "", when]


def _number(cell: Cell) -> tuple[str, str]:
    """The value and what it means: as it is, or a bound. Nothing where there is none."""
    if cell.state is not State.REPORTED or cell.value is None:
        return "", ""
    return f"{cell.value:.{cell.decimals}f}", str(cell.coding)


def _range(cell: Cell) -> tuple[str, str]:
    if cell.interval is None or cell.state is not State.REPORTED:
        return "", ""
    low, high = cell.interval.low, cell.interval.high
    return f"{low:.{cell.decimals}f}", f"{high:.{cell.decimals}f}"
