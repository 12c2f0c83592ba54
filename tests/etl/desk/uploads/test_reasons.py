"""A warning needs a reason, which stays when the file is mended."""

import pytest

from etl.desk.desk import Desk
from etl.desk.log import events
from etl.desk.people.roles import Account
from etl.desk.uploads import uploads
from etl.desk.uploads.moves import NoSuchUpload, NotNow
from etl.desk.uploads.reasons import accept, reasons_of
from etl.desk.uploads.sending import approvers, in_the_way, send
from etl.desk.uploads.states import State
from etl.desk.uploads.told import told
from tests.builders.handed_in import JUMPS, WRONG, check, checked, original
from tests.builders.sent import worked_out


def test_an_upload_is_sent_when_every_warning_has_its_reason(
    desk: Desk, analyst: Account, approver: Account
) -> None:
    upload = checked(desk, analyst, JUMPS)
    assert upload.state is State.NEEDS_REASONS
    others = approvers(desk, analyst)
    assert others == [approver] and approvers(desk, approver) == []
    assert in_the_way(upload, others) == "Not yet: a warning has no reason yet."
    with pytest.raises(NotNow):
        send(desk, analyst, upload, approver.id, version=upload.version)
    codes = [each.code for each in told(desk, upload).warnings]
    accept(desk, analyst, upload.id, dict.fromkeys(codes, "The school closed its center."))
    # The same rows again, with a second file: the reason stands.
    uploads.mend(desk, analyst, upload.id, [original(desk, JUMPS + "\n")])
    check(desk)
    upload = uploads.get(desk, analyst, upload.id)
    assert "what would change" in in_the_way(upload, others)
    worked_out(desk, upload.id)
    upload = uploads.get(desk, analyst, upload.id)
    assert upload.state is State.CHECKED and in_the_way(upload, others) == ""
    [rule] = told(desk, upload).warnings
    assert rule.reason and rule.reason.text == "The school closed its center."
    send(desk, analyst, upload, approver.id, note="Please look.", version=upload.version)
    sent = uploads.get(desk, approver, upload.id)
    assert (sent.state, sent.approver) == (State.AWAITING_APPROVAL, approver.id)


def test_a_reason_is_taken_back_and_the_log_tells_both(desk: Desk, analyst: Account) -> None:
    upload = checked(desk, analyst, JUMPS)
    [rule] = told(desk, upload).warnings
    accept(desk, analyst, upload.id, {rule.code: " It is  right. "})
    assert uploads.get(desk, analyst, upload.id).state is State.CHECKED
    accept(desk, analyst, upload.id, {rule.code: ""})
    assert uploads.get(desk, analyst, upload.id).state is State.NEEDS_REASONS
    with desk.catalogue.read() as connection:
        assert reasons_of(connection, upload.id) == []
        lines = [e.told for e in events(connection, upload.subject) if "accept" in e.what]
    assert [each["reason"] for each in lines] == ["", "It is right."]


def test_only_the_uploader_answers_and_only_for_what_was_found(
    desk: Desk, analyst: Account, approver: Account
) -> None:
    upload = checked(desk, analyst, JUMPS)
    with pytest.raises(NoSuchUpload):
        accept(desk, approver, upload.id, {"HW-503": "No."})
    with pytest.raises(NotNow, match="HW-599"):
        accept(desk, analyst, upload.id, {"HW-599": "There is no such warning."})


def test_errors_stand_in_the_way_whatever_was_accepted(desk: Desk, analyst: Account) -> None:
    upload = checked(desk, analyst, WRONG)
    said = in_the_way(upload, approvers(desk, analyst))
    assert said == "Not yet: 2 errors remain."
