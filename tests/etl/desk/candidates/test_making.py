"""An upload without errors becomes a candidate, with what it would change."""

from pathlib import Path

import pytest

from etl.desk.candidates.changes import FILE, early_file, read
from etl.desk.people.roles import Role
from etl.desk.uploads.uploads import Upload, get, recheck, take_back
from etl.desk.work.running import run_waiting
from etl.publish.candidate import NoCandidate, find
from etl.publish.store import current_id
from tests.builders.desk import DeskHere
from tests.builders.desk_home import SPENDING, handed_in, spending


def uploaded(here: DeskHere, tmp_path: Path, more: dict[int, float]) -> Upload:
    """Handed in, checked, and worked out."""
    analyst = here.accounts[Role.ANALYST]
    number = handed_in(here.desk, analyst, spending(tmp_path, more))
    faults = [job.fault for job in run_waiting(here.desk)]
    assert faults == ["", ""]
    return get(here.desk, analyst, number)


def test_what_an_upload_would_change_is_told_before_and_after_the_audit(
    here: DeskHere, tmp_path: Path
) -> None:
    public = current_id(here.desk.home.public)
    upload = uploaded(here, tmp_path, {2: 40.0})
    home = here.desk.home
    early = read(early_file(home, upload.id))
    final = read(home.candidates / upload.candidate / FILE)
    assert early and final and (early.is_audited, final.is_audited) == (False, True)
    assert early.figures == final.figures
    changed = final.figures.largest[0]
    assert (changed.indicator, changed.organization) == (SPENDING, "Riverbend Public Schools")
    assert changed.before != changed.after and sum(final.figures.corrected.values()) == 1
    assert final.sentences and final.base == 1
    assert current_id(home.public) == public
    assert find(home, upload.candidate).note.upload == upload.id


def test_a_candidate_that_nobody_waits_for_goes(alone: DeskHere, tmp_path: Path) -> None:
    upload = uploaded(alone, tmp_path, {2: 40.0})
    take_back(alone.desk, alone.accounts[Role.ANALYST], upload.id)
    other = uploaded(alone, tmp_path, {3: 40.0})
    with pytest.raises(NoCandidate):
        find(alone.desk.home, upload.candidate)
    recheck(alone.desk, alone.accounts[Role.ANALYST], other.id)
    run_waiting(alone.desk)
    again = get(alone.desk, alone.accounts[Role.ANALYST], other.id)
    assert again.candidate == other.candidate, "the same files on the same base are the same"
