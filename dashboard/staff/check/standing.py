"""Where an upload stands, for a page that renews itself when that has changed."""

import json
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.staff.asked import Asked
from etl.desk.candidates.draft import has_changes, making_of
from etl.desk.uploads.states import State
from etl.desk.uploads.uploads import Upload
from etl.desk.work.jobs import JobState, jobs_of

WORKING = (State.RECEIVED, State.READING)


@dataclass(frozen=True)
class Standing:
    """`shows` is what a page of the upload would show, in short: another one, another page.
    `sentence` is what is being done with it now, "" for nothing."""

    shows: str
    sentence: str
    is_failed: bool

    def as_json(self) -> str:
        return json.dumps({"shows": self.shows, "said": self.sentence})


def standing(asked: Asked, upload: Upload) -> Standing:
    if upload.state in WORKING:
        sentence, is_failed = _reading(asked, upload)
    else:
        sentence, is_failed = making_of(asked.desk, upload)
        sentence = f"{sentence}. You may close this page: nothing is lost." if sentence else ""
    is_known = upload.state not in WORKING and has_changes(asked.desk, upload)
    parts = (upload.state, upload.version, upload.candidate, is_failed, is_known)
    return Standing(" ".join(str(each) for each in parts), sentence, is_failed)


def renewed(upload: Upload, now: Standing, *children: Any, look: str = "") -> Component:
    """A part of the page that a script keeps true, with `role="status"` on what it may rewrite;
    without a script the page is looked at again by its reader."""
    told: dict[str, Any] = {
        "data-progress": f"/uploads/{upload.id}/progress",
        "data-shows": now.shows,
    }
    return html.Div(list(children), className=look, **told)


def _reading(asked: Asked, upload: Upload) -> tuple[str, bool]:
    """What is said of the reading, and whether it failed."""
    with asked.desk.catalogue.read() as connection:
        checks = [each for each in jobs_of(connection, upload.id) if each.kind == "check"]
    if checks and checks[0].state is JobState.FAILED:
        return checks[0].fault, True
    if checks and checks[0].progress:
        return f"{checks[0].progress}. You may close this page: nothing is lost.", False
    return "They wait to be read. You may close this page: nothing is lost.", False
