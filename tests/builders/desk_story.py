"""A process that hands in, checks, sends, approves, publishes and undoes, to be killed at any
moment.

Run as `python -m tests.builders.desk_story`: for each line on its standard input, which names a
home and its database, it begins a child that goes on where the last one was ended, and prints the
child's number. What the child was told has counted it writes into `told.jsonl` of the folder above
the home, and what it is about to do as well.
"""

import json
import os
import sys
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import etl
from etl.desk.decisions.deciding import approve
from etl.desk.decisions.undoing import undo_to
from etl.desk.desk import Desk, open_desk
from etl.desk.people import accounts
from etl.desk.people.roles import Account, Role
from etl.desk.publication import now_public
from etl.desk.uploads import uploads
from etl.desk.uploads.reasons import accept, without_reason
from etl.desk.uploads.sending import send
from etl.desk.uploads.states import State
from etl.desk.uploads.told import report_for
from etl.desk.work.running import run_waiting
from etl.published import open_published
from tests.builders.handed_in import HEADER, original
from tests.builders.sent import sent

# What is imported within functions of the program, where it takes long.
_LATE = (
    "charset_normalizer",
    "hypothesis.extra.pandas",
    "pandera.pandas",
    "scipy.optimize",
    "scipy.sparse.csgraph",
    "scipy.stats",
    "sqlalchemy.dialects.sqlite",
)


@dataclass
class Story:
    desk: Desk
    journal: Path
    people: dict[Role, Account] = field(default_factory=dict)

    def told(self) -> list[dict[str, Any]]:
        if not self.journal.is_file():
            return []
        lines = self.journal.read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def tell(self, what: str, **told: Any) -> None:
        with self.journal.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"what": what, **told}) + "\n")

    def go_on(self) -> None:
        """What the last one left is done first; then step after step, until it is ended."""
        with self.desk.catalogue.read() as connection:
            listed = [each.account for each in accounts.listed(connection)]
        self.people = {each.role: each for each in listed}
        run_waiting(self.desk)
        self.tell("resumed", release=self.public())
        step = sum(line["what"] == "beginning" for line in self.told())
        while True:
            step += 1
            self.tell("beginning", step=step)
            # Reading a file takes longer than all the rest: every eighth step has it.
            self.publish(self.handed_in(step) if step % 8 == 1 else self.made(step))
            if step % 2:
                self.undo()

    def handed_in(self, step: int) -> int:
        analyst = self.people[Role.ANALYST]
        content = f"{HEADER}\nreadiness,S1,2017-18,all,all,{20 + step % 60},200\n"
        handed = original(self.desk, content)
        number = uploads.begin(self.desk, analyst, [handed])
        self.tell("handed in", upload=number, sha256=handed.sha256)
        run_waiting(self.desk)
        seen = uploads.get(self.desk, analyst, number)
        if seen.state is State.NEEDS_REASONS:
            report = report_for(self.desk, seen)
            reasons = dict.fromkeys(without_reason(report, {}), "It is so.")
            accept(self.desk, analyst, number, reasons, version=seen.version)
            seen = uploads.get(self.desk, analyst, number)
        approver = self.people[Role.APPROVER]
        send(self.desk, analyst, seen, approver.id, version=seen.version)
        self.tell("sent", upload=number)
        return number

    def made(self, step: int) -> int:
        number = sent(self.desk, self.people[Role.ANALYST], step)
        self.tell("sent", upload=number)
        return number

    def public(self) -> int:
        now = now_public(self.desk.home)
        return now.number if now else 0

    def publish(self, number: int) -> None:
        approver = self.people[Role.APPROVER]
        seen = uploads.get(self.desk, approver, number)
        self.tell("approving", upload=number)
        approve(self.desk, approver, number, candidate=seen.candidate, version=seen.version)
        self.tell("approved", upload=number)
        run_waiting(self.desk)
        self.tell("published", upload=number, release=self.public())

    def undo(self) -> None:
        before = [each.number for each in open_published(self.desk.home.public).standing()][:-1]
        if not before:
            return
        self.tell("undoing", to=before[-1])
        undo_to(self.desk, self.people[Role.APPROVER], before[-1], seen=self.public())
        run_waiting(self.desk)
        self.tell("undone", release=self.public())


def load_all() -> None:
    """All that a child would load, which is most of its work. Nothing is done with it here: some
    libraries keep threads once they were used, and a child would wait for those for ever."""
    for found in walk_packages(etl.__path__, "etl."):
        if not found.name.endswith("__main__"):
            import_module(found.name)
    for name in _LATE:
        import_module(name)


def main() -> None:
    load_all()
    print("ready", flush=True)  # noqa: T201
    for line in sys.stdin:
        child = os.fork()
        if not child:
            home, database = json.loads(line)
            Story(open_desk(Path(home), database), Path(home).parent / "told.jsonl").go_on()
        print(child, flush=True)  # noqa: T201
        os.waitpid(child, 0)
        print("ended", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
