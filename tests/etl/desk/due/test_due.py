"""What is owed is listed late first, as a calendar, and by mail to those who owe it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from etl.desk.due.calendar import as_calendar
from etl.desk.due.mail import MailSettings, NoMail, letters, mail_settings, send
from etl.desk.due.owed import NOBODY, Owed, owed, owed_for
from etl.desk.people.roles import NotAllowed, Role
from etl.model.indicator import Due
from etl.model.school_year import SchoolYear
from etl.model.text import Text
from etl.publish.home import Home
from tests.builders.desk import AT, DeskHere
from tests.builders.district import indicator, plan
from tests.builders.elm_desk import elm_desk
from tests.builders.mail_server import mail_server

TODAY = date(2019, 1, 10)
NEXT = (Due(SchoolYear(2018), date(2018, 11, 15)), Due(SchoolYear(2019), date(2019, 11, 15)))


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> DeskHere:
    """Readiness is public up to 2016-17; attendance has no figure yet."""
    listed = plan(
        indicator(due=(Due(SchoolYear(2017), date(2017, 11, 15)), *NEXT), owner=Text("Schools")),
        indicator("attendance", name=Text("Attendance; daily, all"), due=NEXT[1:]),
    )
    return elm_desk(tmp_path_factory.mktemp("due"), plan=replace(listed, as_of=None))


def late_one(**changes: object) -> Owed:
    told = Owed(
        "readiness", "Readiness", "Schools", SchoolYear(2018), date(2018, 11, 15), True, None
    )
    return replace(told, **changes)  # type: ignore[arg-type]


def test_what_is_late_stands_first_and_what_is_public_is_no_longer_owed(here: DeskHere) -> None:
    found = owed(Home(here.folder), TODAY)
    assert [(one.indicator, str(one.school_year), one.is_late) for one in found] == [
        ("readiness", "2017-18", True),
        ("attendance", "2018-19", False),
        ("readiness", "2018-19", False),
    ]
    assert [one.owner for one in found] == ["Schools", NOBODY, "Schools"]


def test_nothing_is_late_once_the_plan_is_over(here: DeskHere) -> None:
    assert not any(one.is_late for one in owed(Home(here.folder), date(2020, 7, 1)))


@pytest.mark.parametrize("role", [Role.BOARD, Role.ADMINISTRATOR])
def test_the_list_is_for_those_who_hand_in_figures(here: DeskHere, role: Role) -> None:
    with pytest.raises(NotAllowed):
        owed_for(here.desk, here.accounts[role])


def test_a_calendar_has_a_day_for_each_in_lines_that_programs_read(here: DeskHere) -> None:
    told = as_calendar(owed(Home(here.folder), TODAY), "elm", AT)
    lines = told.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR" and lines[-2:] == [b"END:VCALENDAR", b""]
    assert told.count(b"BEGIN:VEVENT") == 3
    assert b"DTSTART;VALUE=DATE:20181115" in lines and b"DTEND;VALUE=DATE:20181116" in lines
    assert b"SUMMARY:Due: Attendance\\; daily\\, all\\, 2018-19" in lines
    assert b"UID:elm-readiness-2017-18@headway" in lines


def test_a_long_line_is_folded_without_cutting_a_letter() -> None:
    told = as_calendar([late_one(name="ñ" * 200)], "elm", AT)
    assert max(map(len, told.split(b"\r\n"))) <= 75
    assert "ñ" * 200 in told.replace(b"\r\n ", b"").decode()


def test_a_name_cannot_bring_a_line_of_its_own_into_a_calendar() -> None:
    told = as_calendar([late_one(name="Readiness\r\nATTENDEE:mailto:somebody")], "elm", AT)
    assert b"\r\nATTENDEE" not in told


def test_mail_is_off_until_it_is_set_up(tmp_path: Path) -> None:
    with pytest.raises(NoMail, match="Mail is off"):
        mail_settings(Home(tmp_path))


@pytest.mark.parametrize(
    "told",
    [
        "server = 3",
        'server = "http://mail"\nfrom = "a@example.org"',
        'server = "smtp://mail"\nfrom = "no address"',
        'server = "smtp://mail"\nfrom = "a@example.org"\n[owners]\nSchools = "b\\nBcc: c"',
    ],
)
def test_wrong_settings_of_mail_are_told_as_such(tmp_path: Path, told: str) -> None:
    home = Home(tmp_path)
    home.prepare()
    (home.config / "mail.toml").write_text(told)
    with pytest.raises(NoMail, match="cannot be used"):
        mail_settings(home)


def test_each_owner_gets_what_is_theirs_and_one_address_gets_it_all() -> None:
    listed = [
        late_one(),
        late_one(name="Attendance", owner="Attendance office"),
        late_one(name="Later", is_late=False),
    ]
    with mail_server() as (address, kept):
        told = MailSettings(
            address, "h@example.org", "all@example.org", {"Schools": "s@example.org"}
        )
        assert send(letters(listed, told, "Elm County"), told) == 2
    assert [each["To"] for each in kept] == ["all@example.org", "s@example.org"]
    whole, schools = (str(each.get_payload()) for each in kept)
    assert "Readiness, 2017-18: due 2018-11-15. Schools." in whole and "Attendance" in whole
    assert "Attendance" not in schools and "Later" not in whole


def test_nobody_gets_a_mail_when_nothing_is_late() -> None:
    told = MailSettings("smtp://127.0.0.1:9", "h@example.org", "all@example.org")
    assert letters([late_one(is_late=False)], told, "Elm County") == []


def test_a_server_that_does_not_answer_is_told_in_a_sentence() -> None:
    told = MailSettings("smtp://127.0.0.1:1", "h@example.org", "all@example.org")
    with pytest.raises(NoMail, match=r"127\.0\.0\.1 did not take the mail"):
        send(letters([late_one()], told, "Elm County"), told)


def test_a_password_is_not_sent_in_the_clear() -> None:
    with mail_server() as (address, kept):
        told = MailSettings(address.replace("//", "//me:word@"), "h@example.org", "all@example.org")
        with pytest.raises(NoMail, match="does not encrypt"):
            send(letters([late_one()], told, "Elm County"), told)
    assert not kept
