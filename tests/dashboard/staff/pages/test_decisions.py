"""What an approver sees and does in the browser; drafts, releases, undo, withdrawal."""

import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from etl.desk.candidates.changes import FILE, Changes, keep
from etl.desk.candidates.comparing import compare
from etl.desk.people.roles import Role
from etl.desk.work.running import run_waiting
from etl.forecast import Forecast
from etl.publish.candidate import base_now, find
from etl.publish.home import Home
from etl.publish.store import current_id
from tests.builders.desk import DeskHere, Reader
from tests.builders.sent import first_release, made, sent


@pytest.fixture
def office(tmp_path: Path, small_home: Path) -> DeskHere:
    """One release is public, and an upload waits for approval."""
    shutil.copytree(small_home, tmp_path / "home")
    here = DeskHere(tmp_path / "home")
    number = sent(here.desk, here.accounts[Role.ANALYST], 1)
    assert number == 1
    return here


@pytest.fixture(scope="session")
def small_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small-home")
    first_release(Home(folder))
    return folder


def fields(page: str, action: str) -> dict[str, str]:
    """The hidden fields of the form that is sent to `action`."""
    whole = re.search(rf'<form[^>]*action="{action}"[^>]*>(.*?)</form>', page, re.DOTALL)
    assert whole, action
    inputs = re.findall(r"<input[^>]*>", whole[1])
    named = [(re.search(r'name="([^"]*)"', i), re.search(r'value="([^"]*)"', i)) for i in inputs]
    return {name[1]: value[1] for name, value in named if name and value and name[1] != "token"}


def approve(reader: Reader, **more: str):
    page = reader.get("/uploads/1").text
    return reader.post("/uploads/1/approve", fields(page, "/uploads/1/approve") | more)


def test_an_approver_finds_what_waits_and_publishes_it(office: DeskHere) -> None:
    approver = office.signed_in(Role.APPROVER)
    assert 'href="/uploads/1"' in approver.get("/approvals").text
    assert approve(approver).status_code == 303
    run_waiting(office.desk)
    current = current_id(office.desk.home.public)
    assert current is not None and current.startswith("r0002-")
    assert "Nothing waits for you" in approver.get("/approvals").text
    listed = approver.get("/releases").text
    assert "Upload 1" in listed and "approver" in listed


def test_only_what_the_page_showed_is_approved(office: DeskHere) -> None:
    approver = office.signed_in(Role.APPROVER)
    assert approve(approver, candidate="1-1-r0002-0000000000").status_code == 409
    assert approve(approver, version="99").status_code == 409
    assert approve(approver, public_at="soon").status_code == 400
    assert current_id(office.desk.home.public).startswith("r0001-")  # type: ignore[union-attr]


def test_a_newer_release_is_told_in_words(office: DeskHere) -> None:
    approver = office.signed_in(Role.APPROVER)
    page = approver.get("/uploads/1").text
    sent(office.desk, office.accounts[Role.ANALYST], 2)
    other = approver.get("/uploads/2").text
    approver.post("/uploads/2/approve", fields(other, "/uploads/2/approve"))
    run_waiting(office.desk)
    told = approver.post("/uploads/1/approve", fields(page, "/uploads/1/approve"))
    assert told.status_code == 409
    assert "Release 2 is newer than the one you started from (1)." in told.text


def test_an_upload_goes_back_with_a_note_that_its_uploader_reads(office: DeskHere) -> None:
    approver, analyst = office.signed_in(Role.APPROVER), office.signed_in(Role.ANALYST)
    told = fields(approver.get("/uploads/1").text, "/uploads/1/return")
    assert approver.post("/uploads/1/return", told | {"what": "return"}).status_code == 409
    sent_back = told | {"what": "return", "note": "Look at row 4."}
    assert approver.post("/uploads/1/return", sent_back).status_code == 303
    assert "Look at row 4." in analyst.get("/uploads/1").text


@pytest.mark.parametrize("role", [Role.ANALYST, Role.BOARD, Role.ADMINISTRATOR])
def test_nobody_else_decides_by_direct_post(office: DeskHere, role: Role) -> None:
    told = fields(office.signed_in(Role.APPROVER).get("/uploads/1").text, "/uploads/1/approve")
    reader = office.signed_in(role)
    assert reader.post("/uploads/1/approve", told).status_code == 403
    assert reader.post("/uploads/1/return", told | {"note": "No."}).status_code == 403
    assert reader.post("/releases/1/public", {"seen": "1"}).status_code == 403
    assert reader.get("/approvals").status_code == 403


def test_a_draft_is_marked_on_every_page_and_stays_in_itself(office: DeskHere) -> None:
    reader = office.signed_in(Role.ANALYST)
    for path in ("", "about", "indicator/readiness", "gaps", "no-such-page"):
        answer = reader.get(f"/draft/1/{path}")
        assert answer.status_code == (404 if path == "no-such-page" else 200)
        assert "<title>DRAFT | " in answer.text and "DRAFT</strong>" in answer.text
        assert answer.headers["Cache-Control"] == "no-store"
        main = answer.text.split("<body", 1)[1]
        addresses = re.findall(r'(?:href|src|action)="(/[^"]*)"', main)
        ways_out = ("/draft/1/", "/uploads/1", "/trace")
        outside = [each for each in addresses if not each.startswith(ways_out)]
        assert addresses and not outside
        assert "<script" not in main
    shown = reader.get("/draft/1/indicator/readiness").text
    assert "41" in shown and 'href="/trace?indicator=readiness"' in shown


def test_a_draft_is_there_for_who_may_read_it(office: DeskHere) -> None:
    board = office.signed_in(Role.BOARD)
    assert office.stranger().get("/draft/1/").status_code == 303
    assert office.signed_in(Role.ADMINISTRATOR).get("/draft/1/").status_code == 403
    assert board.get("/draft/1/").status_code == 404
    hour = office.clock() + timedelta(days=2)
    local = hour.astimezone().strftime("%Y-%m-%dT%H:%M")
    assert approve(office.signed_in(Role.APPROVER), public_at=local).status_code == 303
    assert "/draft/1/" in board.get("/releases").text
    assert "It is approved" in board.get("/draft/1/").text
    assert run_waiting(office.desk) == []
    office.clock.passes(timedelta(days=3))
    run_waiting(office.desk)
    board = office.signed_in(Role.BOARD)
    assert board.get("/draft/1/").status_code == 404, "it is public now"


def test_undo_and_withdrawal_are_asked_for_on_the_page_of_releases(office: DeskHere) -> None:
    approver = office.signed_in(Role.APPROVER)
    approve(approver)
    run_waiting(office.desk)
    told = fields(approver.get("/releases").text, "/releases/1/public")
    assert approver.post("/releases/1/public", told).status_code == 303
    run_waiting(office.desk)
    assert current_id(office.desk.home.public).startswith("r0001-")  # type: ignore[union-attr]
    assert approver.post("/releases/1/public", told).status_code == 409
    asked = {"number": "2", "reason": "It told too much."}
    assert approver.post("/releases/withdraw", asked).status_code == 303
    own = approver.post("/releases/withdrawals/1/agree")
    assert own.status_code == 403
    other = office.signed_in(Role.ADMINISTRATOR)
    assert "It told too much." in other.get("/releases").text
    assert other.post("/releases/withdrawals/1/agree").status_code == 303
    run_waiting(office.desk)
    assert "Withdrawn: It told too much." in approver.get("/releases").text


def test_the_page_of_an_upload_says_what_would_change(office: DeskHere) -> None:
    home = office.desk.home
    candidate = find(home, next(p.name for p in home.candidates.glob("1-*")))
    nothing = made(1).reasons
    found: Changes = compare(
        home,
        base_now(home).release,
        candidate.home,
        Forecast(3, nothing.assign(upload="", sheet="", column="", row=0), nothing),
        touched={"readiness"},
        is_audited=True,
    )
    keep(candidate.home.folder / FILE, found)
    assert sum(found.figures.corrected.values()) == 3 and found.sentences
    page = office.signed_in(Role.APPROVER).get("/uploads/1").text
    assert "<ins>" in page and "<del>" in page and "The privacy audit has passed." in page
    assert "Largest changes" in page and "/draft/1/" in page
