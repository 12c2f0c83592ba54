"""The plan is changed by an approved upload and by nothing else; undo brings the old one back."""

from dataclasses import replace
from pathlib import Path

import pytest

from etl.desk.decisions.deciding import approve
from etl.desk.decisions.plan_in_force import put_in_force
from etl.desk.decisions.undoing import undo_to
from etl.desk.intake.arriving import arrive
from etl.desk.intake.originals import keep
from etl.desk.own_plan import export
from etl.desk.people.roles import Role
from etl.desk.publication import district_for, now_public
from etl.desk.uploads.sending import send
from etl.desk.uploads.states import Kind, State
from etl.desk.uploads.uploads import Upload, begin, get
from etl.desk.work.running import finished, run_waiting
from etl.district import OWN
from etl.model.plan import Plan
from etl.model.text import Text
from etl.plan_book import write_plan_book
from etl.publish.home import Home
from etl.published import open_published
from tests.builders.comments import comment
from tests.builders.desk import DeskHere
from tests.builders.district import ORGANIZATIONS, VOCABULARY, indicator, plan
from tests.builders.elm_desk import elm_desk
from tests.builders.plan_book import FORMS

NEW_TITLE = "Are all graduates ready?"


@pytest.fixture
def here(tmp_path: Path) -> DeskHere:
    """Readiness has figures and a comment; attendance has neither."""
    listed = plan(indicator(), indicator("attendance", name=Text("Attendance")))
    return elm_desk(tmp_path, (comment(2017),), plan=listed)


def handed_in(here: DeskHere, changed: Plan) -> Upload:
    book = write_plan_book(changed, ORGANIZATIONS.values(), VOCABULARY, FORMS)
    home, analyst = here.desk.home, here.accounts[Role.ANALYST]
    original = keep(home, arrive(home, [book], 10_000_000), "plan.xlsx")
    number = begin(here.desk, analyst, [original], kind=Kind.PLAN)
    run_waiting(here.desk)
    return get(here.desk, analyst, number)


def let_out(here: DeskHere, upload: Upload) -> None:
    approver = here.accounts[Role.APPROVER]
    send(here.desk, here.accounts[Role.ANALYST], upload, approver.id, version=upload.version)
    sent = get(here.desk, approver, upload.id)
    told = {"candidate": sent.candidate, "version": sent.version}
    approve(here.desk, approver, upload.id, **told)
    run_waiting(here.desk)


def in_force(here: DeskHere) -> Plan:
    return district_for(here.desk.home).plan


def changed(here: DeskHere) -> Plan:
    told = {"readiness": Text(NEW_TITLE)}
    listed = in_force(here).indicators
    return replace(
        in_force(here),
        indicators=tuple(replace(one, title=told.get(one.slug, one.title)) for one in listed),
    )


def test_a_changed_plan_counts_when_somebody_else_approved_it(here: DeskHere) -> None:
    upload = handed_in(here, changed(here))
    assert (upload.state, upload.errors) == (State.CHECKED, 0) and upload.candidate
    assert in_force(here).indicator("readiness").title.en != NEW_TITLE
    let_out(here, upload)
    release = open_published(here.desk.home.public).current()
    assert release.release.number == 2
    assert release.plan.indicator("readiness").title.en == NEW_TITLE
    assert in_force(here).indicator("readiness").title.en == NEW_TITLE
    assert release.commentary("readiness") == (comment(2017),)
    approver = here.accounts[Role.APPROVER]
    finished(here.desk, undo_to(here.desk, approver, 1, seen=2))
    assert in_force(here).indicator("readiness").title.en != NEW_TITLE


def test_what_the_plan_drops_is_gone_with_its_words_and_nothing_else(here: DeskHere) -> None:
    only = plan(indicator("attendance", name=Text("Attendance")))
    let_out(here, handed_in(here, replace(only, as_of=None)))
    release = open_published(here.desk.home.public).current()
    assert release.release.number == 2
    assert [each.slug for each in release.plan.indicators] == ["attendance"]
    assert release.series("readiness") == () and release.commentary() == ()


def test_the_workbook_as_it_was_downloaded_changes_nothing(here: DeskHere) -> None:
    home, analyst = here.desk.home, here.accounts[Role.ANALYST]
    original = keep(home, arrive(home, [export(home)], 10_000_000), "plan.xlsx")
    before = in_force(here)
    number = begin(here.desk, analyst, [original], kind=Kind.PLAN)
    run_waiting(here.desk)
    let_out(here, get(here.desk, analyst, number))
    assert in_force(here) == before


def test_a_plan_of_another_name_is_not_taken(here: DeskHere) -> None:
    upload = handed_in(here, replace(changed(here), slug="oak"))
    assert upload.state is State.RECEIVED and not upload.candidate


def test_putting_a_plan_in_force_again_after_a_kill_changes_nothing(here: DeskHere) -> None:
    home: Home = here.desk.home
    let_out(here, handed_in(here, changed(here)))
    now = now_public(home)
    assert now is not None
    written = (home.config / OWN / "plan.toml").stat().st_ino
    put_in_force(home, now)
    assert (home.config / OWN / "plan.toml").stat().st_ino == written
