"""One upload: its page, and what its uploader may do with it."""

import json

from flask import Response

from dashboard.page import Page
from dashboard.staff.answers import Refusal, see
from dashboard.staff.asked import Asked
from dashboard.staff.check.shown import progress, upload_page
from dashboard.staff.pages.new_upload import LARGEST_FORM, received
from dashboard.staff.route import Route
from etl.desk.people.roles import Right
from etl.desk.uploads import uploads
from etl.desk.uploads.reasons import accept
from etl.desk.uploads.sending import send
from etl.desk.uploads.uploads import Upload


def page(asked: Asked) -> Page:
    return upload_page(asked, _upload(asked))


def how_far(asked: Asked) -> Response:
    """For the script: where the upload stands, and what is being done with it."""
    upload = _upload(asked)
    sentence, _ = progress(asked, upload)
    told = {"state": str(upload.state), "version": upload.version, "said": sentence}
    return Response(json.dumps(told), mimetype="application/json")


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
    uploads.take_back(asked.desk, asked.who, number, version=_version(asked))
    return see(asked, "/uploads", f"Upload {number} is taken back. Nothing public was changed.")


def decide(asked: Asked) -> Response:
    """One warning: a tick and a reason accept it, no tick takes that back."""
    number, code = asked.values["number"], asked.text("code")
    reason = asked.text(f"reason-{code}")
    is_right = bool(asked.text(f"accept-{code}"))
    if is_right and not reason:
        raise Refusal(
            "Say why the warning may stand: the approver reads your reason. Go back, and your "
            "other answers are still there.",
            title="A reason is missing",
        )
    accept(asked.desk, asked.who, number, {code: reason if is_right else ""})
    done = "Your reason is kept." if is_right else "The warning is open again."
    return see(asked, f"/uploads/{number}#{code}", done)


def send_it(asked: Asked) -> Response:
    upload, approver = _upload(asked), asked.text("approver")
    send(
        asked.desk,
        asked.who,
        upload,
        int(approver) if approver.isdigit() else 0,
        note=asked.text("note"),
        version=_version(asked),
    )
    return see(asked, f"/uploads/{upload.id}", "It is sent for approval.")


def _upload(asked: Asked) -> Upload:
    return uploads.get(asked.desk, asked.who, asked.values["number"])


def _version(asked: Asked) -> int:
    """What the person looked at; a form without it is none of ours."""
    told = asked.text("version")
    return int(told) if told.isdigit() else 0


ROUTES = (
    Route("/uploads/<int:number>", page, Right.READ_DRAFTS),
    Route("/uploads/<int:number>/progress", how_far, Right.READ_DRAFTS),
    Route("/uploads/<int:number>/files", mend, Right.UPLOAD, "POST", largest=LARGEST_FORM),
    Route("/uploads/<int:number>/again", check_again, Right.UPLOAD, "POST"),
    Route("/uploads/<int:number>/back", take_back, Right.UPLOAD, "POST"),
    Route("/uploads/<int:number>/reasons", decide, Right.UPLOAD, "POST"),
    Route("/uploads/<int:number>/send", send_it, Right.UPLOAD, "POST"),
)
