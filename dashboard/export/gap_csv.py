"""A gap year by year as a CSV file: what its table shows, word for word."""

import csv
import io

from flask import Flask, Response

from dashboard import addresses
from dashboard.export.csv_table import BYTE_ORDER, answer
from dashboard.open_data.csv_file import safe
from dashboard.queries.comparison import comparison
from dashboard.queries.gap import gap
from dashboard.queries.gap_by_year import gap_by_year
from dashboard.queries.reader.times import times
from dashboard.queries.scope import scope
from dashboard.view_data.table import Entry, Table
from dashboard.view_state import RATIO, ViewState
from etl.published import Published, PublishedRelease

RULE = f"{addresses.DATA}<slug>/gap.csv"


def register(server: Flask, published: Published) -> None:
    """404 where there is no such gap, 410 for a release that was withdrawn."""

    @server.get(RULE)
    def gap_figures(slug: str) -> Response:
        return answer(published, f"{slug}-gap", gap_text, slug)


def gap_text(release: PublishedRelease, slug: str, state: ViewState) -> str:
    """The whole file. Raises KeyError where there is no such gap."""
    found = scope(release, slug, state, release.release.published_at.date())
    chosen = comparison(found)
    if found.notes or chosen is None or chosen.notes:
        raise KeyError(slug)
    points = gap(found, chosen)
    ratio = times(found, chosen, points)
    if state.scale == RATIO and ratio is None:
        raise KeyError(state.scale)
    table = ratio.table if ratio else gap_by_year(found, chosen, points)
    if table is None:
        raise KeyError(slug)
    return _written(table, release.release.number)


def _written(table: Table, release: int) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(["release", *(head.title for head in table.heads)])
    for row in table.rows:
        cells = (row.head, *(_said(entry) for entry in row.entries))
        writer.writerow([str(release), *(safe(cell) for cell in cells)])
    return BYTE_ORDER + file.getvalue()


def _said(entry: Entry) -> str:
    """What stands in place of a number is told in full."""
    return entry.spoken or entry.text
