"""One upload: its page, and what its uploader may do with it."""

from collections.abc import Mapping

from flask import Response

from dashboard.page import Page
from dashboard.staff.answers import Refusal, see
from dashboard.staff.asked import Asked
from dashboard.staff.check.shown import upload_page
from dashboard.staff.check.standing import standing
from dashboard.staff.pages.new_upload import LARGEST_FORM, received
from dashboard.staff.route import Route
from etl.desk.people.roles import Right
from etl.desk.uploads import uploads
from etl.desk.uploads.reasons import accept, given
from etl.desk.uploads.sending import send
from etl.desk.uploads.uploads import Upload


def page(asked: Asked) -> Page:
    return upload_page(asked, _upload(asked))


def how_far(asked: Asked) -> Response:
    """For the script: where the upload stands, and what is being done with it."""
    return Response(standing(asked, _upload(asked)).as_json(), mimetype="application/json")


def mend(asked: Asked) -> Response:
    originals, keys = received(asked)
    number = asked.values["number"]
    uploads.mend(asked.desk, asked.who, number, originals, transfers=keys)
    return see(asked, f"/uploads/{number}", "Your corrected files are safe.")


def check_again(asked: Asked) -> Response:
    number = asked.values["number"]
    uploads.recheck(asked.desk, asked.who, number)
    return see(asked, f"/uploads/{number}", "The files are checked again.")


def take_back(asked: Asked) -> Response:
    number = asked.values["number"]
    uploads.take_back(asked.desk, asked.who, number, version=asked.number("version"))
    return see(asked, "/uploads", f"Upload {number} is taken back. Nothing public was changed.")


def decide(asked: Asked) -> Response:
    """Each warning of the form: a tick and a reason accept it, no tick takes that back."""
    number = asked.values["number"]
    upload = _upload(asked)
    with asked.desk.catalogue.read() as connection:
        before = given(connection, upload.id)
    reasons = {code: _reason(asked, code, before) for code in asked.form.getlist("code")}
    accept(asked.desk, asked.who, number, reasons)
    open_still = sum(not reason for reason in reasons.values())
    return see(asked, f"/uploads/{number}#warnings", _kept(len(reasons) - open_still, open_still))


def _reason(asked: Asked, code: str, before: Mapping[str, str]) -> str:
    """The reason for accepting this warning, "" where it stays open. Raises Refusal where the
    form says half of it: nothing that was written is dropped without a word."""
    reason, is_right = asked.text(f"reason-{code}"), bool(asked.text(f"accept-{code}"))
    if is_right and not reason:
        raise Refusal(
            f"Say why the warning {code} may stand: the approver reads your reason. Go back, and "
            "your other answers are still there.",
            title="A reason is missing",
        )
    if reason and not is_right and reason != before.get(code):
        raise Refusal(
            f"There is a reason for the warning {code}, and its box is not ticked. Go back and "
            "tick the box, or clear the reason.",
            title="A tick is missing",
        )
    return reason if is_right else ""


def _kept(kept: int, open_still: int) -> str:
    said_kept = "Your reason is kept." if kept == 1 else f"Your {kept} reasons are kept."
    waits = "warning is" if open_still == 1 else "warnings are"
    said_open = f"{open_still} {waits} still open."
    return " ".join([said_kept] * bool(kept) + [said_open] * bool(open_still))


def send_it(asked: Asked) -> Response:
    upload = _upload(asked)
    send(
        asked.desk,
        asked.who,
        upload,
        asked.number("approver"),
        note=asked.text("note"),
        version=asked.number("version"),
    )
    return see(asked, f"/uploads/{upload.id}", "It is sent for approval.")


def _upload(asked: Asked) -> Upload:
    return uploads.get(asked.desk, asked.who, asked.values["number"])


ROUTES = (
    Route("/uploads/<int:number>", page, Right.READ_DRAFTS),
    Route("/uploads/<int:number>/progress", how_far, Right.READ_DRAFTS),
    Route("/uploads/<int:number>/files", mend, Right.UPLOAD, "POST", largest=LARGEST_FORM),
    Route("/uploads/<int:number>/again", check_again, Right.UPLOAD, "POST"),
    Route("/uploads/<int:number>/back", take_back, Right.UPLOAD, "POST"),
    Route("/uploads/<int:number>/reasons", decide, Right.UPLOAD, "POST"),
    Route("/uploads/<int:number>/send", send_it, Right.UPLOAD, "POST"),
)
