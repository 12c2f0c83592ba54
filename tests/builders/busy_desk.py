"""A desk on which something stands in every state that its pages show."""

from pathlib import Path

from etl.desk.decisions.withdrawing import ask_for
from etl.desk.people.roles import Role
from etl.desk.uploads import uploads
from etl.desk.uploads.reasons import accept
from etl.desk.uploads.sending import send
from etl.desk.uploads.told import told
from etl.desk.work.running import run_waiting
from tests.builders.desk import DeskHere
from tests.builders.elm_desk import ROWS, elm_desk
from tests.builders.handed_in import JUMPS, STRANGE, WRONG, check, upload
from tests.builders.observations import row
from tests.builders.release import publish

# What waits for an approver: figures without a warning, beside those that are public.
_NEXT = """Indicator,Organization code,School year,Grade band,Student group,Value,Number of students
readiness,D1,2017-18,all,all,62.5,1000
readiness,D1,2017-18,all,white,68.5,600
readiness,D1,2017-18,all,black,53.5,400
"""
WAITING, QUESTIONS, ERRORS, WARNINGS = 1, 2, 3, 4


def busy_desk(folder: Path) -> DeskHere:
    """Two releases, the first of which is asked to be withdrawn; the uploads of the analyst by
    number: what they are named after above."""
    here = elm_desk(folder)
    publish(here.desk.home, [*ROWS, row("asian", 300, 71.0, school_year=2017)])
    analyst, approver = here.accounts[Role.ANALYST], here.accounts[Role.APPROVER]
    upload(here.desk, analyst, _NEXT)
    assert [job.fault for job in run_waiting(here.desk) if job.fault] == []
    warnings = told(here.desk, uploads.get(here.desk, analyst, WAITING)).warnings
    accept(here.desk, analyst, WAITING, {each.code: "The state says so." for each in warnings})
    ready = uploads.get(here.desk, analyst, WAITING)
    send(here.desk, analyst, ready, approver.id, note="Final figures.", version=ready.version)
    for content in (STRANGE, WRONG, JUMPS):
        upload(here.desk, analyst, content)
    check(here.desk)
    ask_for(here.desk, approver, 1, "A wrong file was loaded.")
    return here
