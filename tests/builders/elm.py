"""Elm County, a small district with a release that every page can show."""

from pathlib import Path

from etl.model.release import Release
from etl.publish.home import Home
from tests.builders.observations import row
from tests.builders.published import READINESS
from tests.builders.release import publish


def publish_elm(folder: Path, note: str = "", **changes: float) -> Release:
    """Readiness of graduates, 2011-12 to 2016-17, in `folder` as a home. `changes` replaces the
    latest value of a group, for a later release."""
    home = Home(folder)
    home.prepare()
    return publish(home, elm_rows(**changes), note=note)


def elm_rows(**changes: float) -> list[dict]:
    rows = [
        row(group, n, value, school_year=2012 + place)
        for group, years in READINESS.items()
        for place, (value, n) in enumerate(years)
    ]
    for each in rows:
        if each["school_year"] == 2017 and each["student_group"] in changes:
            each["value"] = changes[each["student_group"]]
    return rows
