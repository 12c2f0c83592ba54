"""Uploads that were sent for approval, without the work of reading and checking files: the
candidate is there, and the rows of the catalogue say so."""

from functools import cache

import pandas as pd
from sqlalchemy import insert

from etl.desk.catalogue.tables import UPLOAD
from etl.desk.desk import Desk
from etl.desk.people.roles import Account
from etl.desk.uploads.states import Kind, State
from etl.model.observation import KEY
from etl.publish.candidate import Made, base_now, build
from etl.publish.home import Home
from tests.builders.observations import observations, row
from tests.builders.release import content, publish


def figures(step: int) -> list[dict]:
    """Two groups whose values both carry the step, so that a mixed release would show."""
    value = 40.0 + step % 50
    return [row("all", 1000, value), row("white", 600, value), row("black", 400, value)]


@cache
def made(step: int) -> Made:
    rows = figures(step)
    hidden = pd.DataFrame(columns=[*KEY, "reason"])
    return Made(content(rows), observations(rows), hidden, [])


def first_release(home: Home) -> None:
    publish(home, figures(0))


def sent(desk: Desk, who: Account, step: int, state: State = State.AWAITING_APPROVAL) -> int:
    """The number of an upload of `who` whose candidate holds the figures of this step."""
    at, base = desk.now(), base_now(desk.home)
    told = {"kind": Kind.FIGURES, "state": state, "uploader": who.id, "title": f"Step {step}"}
    times = {"received_at": at, "changed_at": at, "base": base.number, "rows": 3}
    with desk.catalogue.begin() as connection:
        added = insert(UPLOAD).values(**told, **times).returning(UPLOAD.c.id)
        number = int(connection.execute(added).scalar_one())
        candidate = build(desk.home, made(step), base, at, f"Step {step}", number)
        named = UPLOAD.update().where(UPLOAD.c.id == number)
        connection.execute(named.values(candidate=candidate.key))
    return number


def worked_out(desk: Desk, number: int) -> None:
    """As if the candidate of the upload had been made."""
    with desk.catalogue.begin() as connection:
        named = UPLOAD.update().where(UPLOAD.c.id == number)
        connection.execute(named.values(candidate=f"{number}-0-r0001-0123456789"))
