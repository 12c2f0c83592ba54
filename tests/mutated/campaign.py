"""Mutated workbooks, one after the other: `python -m tests.mutated.campaign FIRST COUNT` prints one
line of JSON. Runs as a process of its own, for a reader that crashes must not take the tests along;
a seed gives the same workbook each time.
"""

import json
import signal
import sys
import traceback
import warnings
from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pandas as pd
import pyarrow as pa

import data
from etl.check import check, check_personal
from etl.district import District, load_district
from etl.findings import Finding, Place, finding
from etl.map import map_workbook
from etl.model.indicator import Unit
from etl.read import RawSheet, Workbook
from etl.read.reading import read_or_refuse
from tests.mutated.books import valid_books
from tests.mutated.by_hand import BY_HAND, data_sheet
from tests.mutated.by_machine import BY_MACHINE
from tests.mutated.oracle import Sheet, disagreements, listed, plain

TODAY = date(2018, 11, 1)
LONGEST = 30  # seconds of one workbook, far above what any takes
MEMORY = 3_000_000_000
CHECKED = 5  # each fifth is checked as well as read: reading is what a mutation can mislead


class Hangs(Exception):
    pass


def mutated(random: Random, books: list[bytes]) -> tuple[bytes, bytes]:
    """One to three mutations by hand, by machine, or by both: the workbook as a person left it,
    and as it arrived."""
    content = random.choice(books)
    kind = random.random()
    if kind < 0.75:
        book = openpyxl.load_workbook(BytesIO(content))
        for _ in range(random.choice((1, 1, 2, 3))):
            random.choice(BY_HAND)(random, data_sheet(book))
        out = BytesIO()
        book.save(out)
        content = out.getvalue()
    if kind > 0.6:
        return content, random.choice(BY_MACHINE)(random, content)
    return content, content


def read_here(path: Path, folder: Path, district: District) -> Workbook | Finding:
    """What `etl.read.read_file` gives, without a process for each file."""
    result = read_or_refuse(path, folder, district.limits)
    if "refused" in result:
        return finding(result["refused"], Place(path.name), **result["words"])
    sheets = tuple(_sheet(told, folder / f"{n}.arrow") for n, told in enumerate(result["sheets"]))
    return Workbook(path.name, "", sheets, result["encoding"], result["separator"])


def _sheet(told: dict[str, Any], arrow: Path) -> RawSheet:
    with pa.OSFile(str(arrow)) as file:
        cells = pa.ipc.open_file(file).read_all()
    lists = {key: tuple(value) if isinstance(value, list) else value for key, value in told.items()}
    return RawSheet(cells=cells, **lists)


class Campaign:
    """Judges one workbook after the other."""

    def __init__(self) -> None:
        self.district = load_district(data.FOLDER, Path("no-config"), "vision2020")
        self.books = valid_books(self.district)
        self.groups = dict(listed("groups.csv", "alias", "student_group"))
        for group in self.district.vocabulary.groups:
            for name in (group.code, *vars(group.label).values(), *vars(group.short).values()):
                self.groups[plain(name)] = {group.code}
        plan = self.district.plan
        self.is_percent = {each.slug: each.unit is Unit.PERCENT for each in plan.indicators}

    def outcome(self, seed: int, folder: Path) -> tuple[str, list[str]]:
        """(what became of the workbook of this seed, what is wrong with that)."""
        path = folder / "mutated.xlsx"
        left, arrived = mutated(Random(seed), self.books)
        path.write_bytes(arrived)
        read = read_here(path, folder, self.district)
        if isinstance(read, Finding):
            return "refused", []
        district = self.district
        findings = check_personal(read)
        if findings:
            return "refused", []
        observations, findings = map_workbook(
            read, district.plan, district.vocabulary, district.organizations, district.aliases
        )
        if seed % CHECKED == 0:
            findings += check(
                observations, district.plan, district.vocabulary, district.organizations, TODAY
            )
        blocked = any(each.is_error for each in findings)
        kind = "errors" if blocked else "warnings" if findings else "clean"
        wrong = self.judged(path, observations, findings)
        if wrong != [] and left != arrived:
            # A machine's damage may be undone by reading: then it is what the person left.
            path.write_bytes(left)
            wrong = self.judged(path, observations, findings)
        unread = [] if blocked else ["read without a sheet Data"]
        return kind, unread if wrong is None else wrong

    def judged(
        self, path: Path, observations: pd.DataFrame, findings: list[Finding]
    ) -> list[str] | None:
        """What does not hold beside the second reading; None where that gives up."""
        try:
            sheet = Sheet(path)
        except Exception:  # openpyxl raises whatever it meets
            return None
        return disagreements(observations, findings, sheet, self.groups, self.is_percent)


def run(first: int, count: int) -> dict[str, Any]:
    """{"outcomes": how many of each kind, "wrong": [[seed, what]]}."""
    campaign = Campaign()
    outcomes: Counter[str] = Counter()
    wrong: list[tuple[int, str]] = []
    for seed in range(first, first + count):
        with TemporaryDirectory(prefix="headway-mutated-") as folder:
            _wait(LONGEST)
            try:
                outcome, apart = campaign.outcome(seed, Path(folder))
            except Exception as fault:
                at = traceback.extract_tb(fault.__traceback__)[-1]
                outcome = "crashed"
                apart = [f"{type(fault).__name__} at {Path(at.filename).name}:{at.lineno}"]
            _wait(0)
        outcomes[outcome] += 1
        wrong += [(seed, each) for each in apart]
    return {"outcomes": dict(outcomes), "wrong": wrong}


def _wait(seconds: int) -> None:
    """So many seconds of work, or far more on the clock: a busy machine is no hang."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.alarm(20 * seconds)


def _hangs(*_: object) -> None:
    raise Hangs("takes too long")


def main() -> None:
    import resource

    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _hangs)
    signal.signal(signal.SIGPROF, _hangs)
    print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]))))  # noqa: T201


if __name__ == "__main__":
    main()
