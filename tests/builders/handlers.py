"""Handlers of jobs for tests of the worker. They write what happened into the home."""

import os
import signal
from collections.abc import Callable, Mapping
from threading import Event

from sqlalchemy import Connection

from etl.desk.desk import Desk
from etl.desk.work.handlers import Handler
from etl.desk.work.jobs import Failed, Job
from etl.desk.work.lanes import Lane

Say = Callable[[str], None]
_HERE = "tests.builders.handlers"

FOR_TESTS: Mapping[str, Handler] = {
    "write": Handler(Lane.READ, f"{_HERE}:write"),
    "refuse": Handler(Lane.READ, f"{_HERE}:refuse", given_up=f"{_HERE}:ask_another"),
    "break": Handler(Lane.READ, f"{_HERE}:break_down"),
    "die": Handler(Lane.READ, f"{_HERE}:die", given_up=f"{_HERE}:ask_another"),
    "die once": Handler(Lane.AUDIT, f"{_HERE}:die_once"),
    "wait": Handler(Lane.SWITCH, f"{_HERE}:wait"),
}


def lines(desk: Desk) -> list[str]:
    path = desk.home.folder / "told.txt"
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def write(desk: Desk, job: Job, say: Say) -> None:
    say("Writing")
    with (desk.home.folder / "told.txt").open("a", encoding="utf-8") as file:
        file.write(f"{job.asked['text']}\n")


def refuse(_: Desk, __: Job, ___: Say) -> None:
    raise Failed("The file is not there any more.")


def break_down(_: Desk, __: Job, ___: Say) -> None:
    raise ValueError("the value of a hidden cell is 7")


def die(_: Desk, __: Job, ___: Say) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_once(desk: Desk, job: Job, say: Say) -> None:
    if job.attempts == 1:
        die(desk, job, say)
    write(desk, job, say)


def wait(desk: Desk, job: Job, say: Say) -> None:
    write(desk, job, say)
    Event().wait()


def ask_another(connection: Connection, job: Job, at: object) -> None:
    from etl.desk.work.jobs import ask

    ask(connection, "write", at=at, text=f"{job.kind} was given up")  # type: ignore[arg-type]
