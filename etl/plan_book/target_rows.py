"""Rows of the sheet Targets -> the target path of an indicator or of one of its groups."""

from etl.model.school_year import NotASchoolYear, SchoolYear
from etl.plan_book.notes import Notes
from etl.plan_book.row import Misfit, Row

_YEAR, _VALUE = "school_year", "value"


def add_target(row: Row, owner: Row, notes: Notes) -> None:
    """Add the year and value of `row` to the path of `owner`, which stays in the order of its
    years whatever the order of the rows."""
    year, value = row.told.get(_YEAR), row.told.get(_VALUE)
    for key in (_YEAR, _VALUE):
        if key not in row.told:
            notes.missing(row.spots[key].place, row.spots[key].hint)
    key = year if isinstance(year, str) else f"row {row.place.cell}"
    path = owner.told.setdefault("target", {}).setdefault("path", {})
    if key in path:
        notes.note("HW-667", row.spots[_YEAR].place)
        return
    is_year = _ending(key) is not None
    owner.spots.setdefault("target.path", row.spots[_VALUE])
    owner.spots[f"target.path.{key}"] = row.spots[_VALUE if is_year else _YEAR]
    path[key] = Misfit() if value is None else value
    owner.told["target"]["path"] = dict(
        sorted(path.items(), key=lambda item: _ending(item[0]) or 0)
    )


def _ending(year: str) -> int | None:
    try:
        return SchoolYear.parse(year).ending
    except NotASchoolYear:
        return None
