"""A home with a release of more than a million observations, made once and kept in build/, and an
upload that changes every value of one of its indicators."""

import json
import sys
import time
from contextlib import suppress

import pandas as pd
from pyarrow.parquet import read_metadata

from etl.desk.candidates.changes import early_file, read
from etl.desk.candidates.making import make
from etl.desk.desk import Desk, open_desk
from etl.desk.people import accounts
from etl.desk.people.roles import Account, Role
from etl.desk.publication import district_for
from etl.desk.uploads import uploads
from etl.desk.work.jobs import jobs_of
from etl.district import District
from etl.measure import measure
from etl.model.cell import State
from etl.model.observation import KEY
from etl.plan_files import write_plan
from etl.protect.shown import shown
from etl.protect.sizes import sizes
from etl.publish.build import Content
from etl.publish.home import Home, releases_folder
from etl.publish.records import Records
from etl.publish.store import Store, current_id
from etl.publish.tables import derive
from etl.samples.riverbend import observations, organizations, plan
from etl.samples.riverbend.files import write_texts
from etl.templates import Lists
from tests.builders.handed_in import check, original
from tests.builders.sample import kept

_SCHOOLS, _YEARS = 980, 10
_INDICATOR = "spending-per-student"


class Seen(BaseException):
    """What would change is there: nothing more is waited for."""


def tell_preview() -> None:
    """Seconds from the start of the work to what would change, as a line of JSON. The verdict of
    the audit comes after that, and is not waited for."""
    desk = open_desk(kept("large", _make).folder)
    (number,) = [each.id for each in uploads.listed(desk, _analyst(desk))]
    early = early_file(desk.home, number)
    early.unlink(missing_ok=True)
    with desk.catalogue.read() as connection:
        job = next(each for each in jobs_of(connection, number) if each.kind == "candidate")

    def say(_: str) -> None:
        if early.is_file():
            raise Seen

    began, worked = time.perf_counter(), time.process_time()
    with suppress(Seen):
        make(desk, job, say)
    seconds, work = time.perf_counter() - began, time.process_time() - worked
    changes = read(early)
    if changes is None or changes.is_audited:
        raise RuntimeError("there is no preview before the audit")
    published = releases_folder(desk.home.public) / str(current_id(desk.home.public))
    told = {
        "rows": read_metadata(published / "published.parquet").num_rows,
        "corrected": sum(changes.figures.corrected.values()),
        "seconds": seconds,
        "work": work,
    }
    sys.stdout.write(f"{json.dumps(told)}\n")


def _make(home: Home) -> None:
    """The release is not audited, which a preview does not ask for; the upload is checked."""
    desk = open_desk(home.folder)
    listed = organizations(_SCHOOLS)
    write_plan(plan(), listed.values(), home.config / "plan")
    district, frame = district_for(home), observations(_SCHOOLS, _YEARS)
    _let_out(desk, district, frame)
    new = frame[frame["indicator"] == _INDICATOR].assign(value=lambda rows: rows["value"] + 1.0)
    folder = home.folder / "new"
    folder.mkdir()
    (path,) = write_texts(new, Lists(district.plan, district.vocabulary, listed), folder)
    with desk.catalogue.begin() as connection:
        who = accounts.add(connection, desk.now(), "analyst", Role.ANALYST)
    uploads.begin(desk, who, [original(desk, path.read_text("utf-8"), path.name)])
    check(desk)
    desk.catalogue.close()


def _let_out(desk: Desk, district: District, frame: pd.DataFrame) -> None:
    size = sizes(frame, district.organizations, district.rules)
    few = (size["n"] < district.rules.minimum).to_numpy()
    hidden = few | (frame["state"] == State.SUPPRESSED).to_numpy()
    told = shown(frame, size, hidden, district.plan)
    names = (district.plan, district.vocabulary, district.organizations)
    measured = measure(told, *names)
    figures = (measured.figures, measured.statuses, measured.summaries)
    content, store = Content(*names, district.rules, told, *figures), Store(desk.home)
    release = store.save(content.write, district.plan.slug, desk.now(), "")
    reasons = frame.loc[hidden, list(KEY)].assign(reason="too few")
    Records(desk.home).keep(release, frame, reasons, [])
    derive(desk.home.public, release.id)
    store.switch_to(release)


def _analyst(desk: Desk) -> Account:
    with desk.catalogue.read() as connection:
        return accounts.listed(connection)[0].account
