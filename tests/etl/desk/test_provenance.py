"""From any public number back to the cell of the file, the people, and the rules."""

import json
from pathlib import Path

import pytest
from sqlalchemy import insert

from etl.desk.catalogue.tables import LET_OUT, UPLOAD
from etl.desk.people.roles import NotAllowed, Role
from etl.desk.provenance import NoSuchNumber, Place, trace
from etl.model.school_year import SchoolYear
from etl.publish.home import Home
from tests.builders.desk import AT, DeskHere
from tests.builders.elm_desk import elm_desk
from tests.builders.observations import row
from tests.builders.release import publish

AT_CELL = {"upload": "a.xlsx", "sheet": "Data", "row": 7, "column": "E", "letters": "school_year=B"}
SHA = "ab" * 32


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> DeskHere:
    """Release 1 from the command line, release 2 from a file that came by the desk, release 3 adds
    figures of another file."""
    here = elm_desk(tmp_path_factory.mktemp("traced"))
    home = Home(here.folder)
    first = [
        row("all", 1000, 61.0, school_year=2017, **AT_CELL),
        row("black", 6, 50.0, school_year=2017, **AT_CELL | {"row": 8}),
        row("white", 600, 66.0, school_year=2017, **AT_CELL | {"row": 9}),
    ]
    second = row("all", 900, 62.0, school_year=2018, **AT_CELL | {"upload": "b.xlsx", "row": 2})
    for number, (rows, name) in enumerate(((first, "a.xlsx"), ([*first, second], "b.xlsx")), 2):
        release = publish(home, rows)
        listed = home.records / release.id / "uploads.json"
        listed.write_text(json.dumps([{"name": name, "sha256": SHA}]))
        if number == 2:
            came_by_the_desk(here, release.id)
    return here


def came_by_the_desk(here: DeskHere, release: str) -> None:
    analyst, approver = here.accounts[Role.ANALYST].id, here.accounts[Role.APPROVER].id
    told = {"kind": "figures", "state": "published", "title": "Readiness", "uploader": analyst}
    with here.desk.catalogue.begin() as connection:
        made = insert(UPLOAD).values(**told, received_at=AT, changed_at=AT).returning(UPLOAD.c.id)
        number = connection.execute(made).scalar_one()
        people = {"approver": approver, "publisher": approver}
        out = {"release": release, "number": 2, "upload": number, "at": AT, **people}
        connection.execute(insert(LET_OUT).values(**out))


def place(year: int = 2017, **more: object) -> Place:
    return Place("readiness", SchoolYear(year), **more)  # type: ignore[arg-type]


def test_a_number_leads_to_its_cell_and_to_the_people_who_let_it_out(here: DeskHere) -> None:
    found = trace(here.desk, here.accounts[Role.ANALYST], place())
    (origin,) = found.origins
    assert found.said == "61.0%" and found.release.number == 3 and not found.is_total
    assert (origin.file, origin.sheet, origin.cell, origin.sha256) == ("a.xlsx", "Data", "E7", SHA)
    assert origin.columns == {"school_year": "B"}
    came = origin.came
    assert (came.number, came.upload, came.title) == (2, 1, "Readiness")
    assert (came.uploader, came.approver, came.publisher) == ("analyst", "approver", "approver")
    assert len(found.rules) == 10


def test_a_number_that_came_by_the_command_line_says_so(here: DeskHere) -> None:
    (origin,) = trace(here.desk, here.accounts[Role.ANALYST], place(2018)).origins
    assert origin.came.number == 3 and origin.came.upload is None
    assert origin.file == "b.xlsx" and origin.cell == "E2"


def test_a_hidden_cell_shows_its_place_and_reason_and_never_its_value(here: DeskHere) -> None:
    found = trace(here.desk, here.accounts[Role.ANALYST], place(student_group="black"))
    assert found.is_hidden and found.said == "hidden"
    assert found.origins[0].cell == "E8"
    assert "50" not in repr(found) and "6.0" not in repr(found)


def test_an_earlier_release_is_traced_too(here: DeskHere) -> None:
    found = trace(here.desk, here.accounts[Role.APPROVER], place(release=1))
    assert found.release.number == 1 and found.origins[0].came.number == 1


@pytest.mark.parametrize(
    "asked",
    [
        Place("no-such", SchoolYear(2017)),
        place(2030),
        place(organization="S9"),
        place(student_group="martians"),
    ],
)
def test_a_number_that_is_not_there_is_said_so(here: DeskHere, asked: Place) -> None:
    with pytest.raises(NoSuchNumber):
        trace(here.desk, here.accounts[Role.ANALYST], asked)


@pytest.mark.parametrize("role", [Role.BOARD, Role.ADMINISTRATOR])
def test_only_who_may_read_drafts_may_trace(here: DeskHere, role: Role) -> None:
    with pytest.raises(NotAllowed):
        trace(here.desk, here.accounts[role], place())


def test_a_total_leads_to_each_part_that_it_was_added_up_from(tmp_path: Path) -> None:
    here = elm_desk(tmp_path)
    parts = (("S1", 300, 60.0, 2), ("S2", 400, 70.0, 3), ("S3", 300, 50.0, 4))

    def at(line: int) -> dict[str, object]:
        return {"school_year": 2017, **AT_CELL, "row": line}

    rows = [
        row("all", n, value, numerator=n * value / 100, organization=school, **at(line))
        for school, n, value, line in parts
    ]
    publish(Home(here.folder), rows)
    found = trace(here.desk, here.accounts[Role.ANALYST], place())
    assert found.is_total and found.said == "61.0%"
    assert [(each.organization, each.cell) for each in found.origins] == [
        ("S1", "E2"),
        ("S2", "E3"),
        ("S3", "E4"),
    ]
