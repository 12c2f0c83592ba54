"""What it costs to prove that nobody can be found, on counts and outcomes together."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

from tests.bench.running import headway, python
from tests.bench.table import Row

_SCHOOLS = 165
# Indicator-years that tell of two processes whether they share the work: four each.
_FEW_YEARS = 8
# Schools of a district of middle size.
_MIDDLE = 20
# A first publication may take so long, and is measured to its end.
_TWO_HOURS = 7_200

# One indicator and year of a district of 165 schools with 16 groups: first what the students alone
# give away, then counts and outcomes with all that must be hidden for it.
_ONE = """
import json, sys, time
from dataclasses import replace
import numpy as np
from etl.protect import protect
from etl.protect.audit.exposed import exposed
from etl.protect.crew import Crew
from tests.builders.district import RULES, VOCABULARY, plan
from tests.builders.observations import observations
from tests.etl.protect.attacker.district import random_district
from tests.etl.protect.harm import of_few, hidden, without_outcomes
from tests.etl.protect.jobs import job_of

schools = int(sys.argv[1])
district = random_district(165, schools)
frame = observations(replace(district, with_siblings=True).rows())
units = []
def watched(unit):
    units.append(unit)
    return exposed(unit)
def protected():
    began = time.process_time()
    made = protect(frame, plan(), VOCABULARY, dict(district.organizations), RULES, auditor=watched)
    return time.process_time() - began, made
joint, made = protected()
first = units[0]
cells = first.cells
counts = replace(first, cells=replace(cells, counts=np.zeros_like(cells.counts)))
began = time.process_time()
exposed(counts)
alone = time.process_time() - began
job = job_of(11, schools)
print(json.dumps({
    "cells": len(frame), "rounds": len(units), "counts": alone, "joint": joint,
    "few": of_few(job), "on_counts": hidden(without_outcomes(job)), "in_all": hidden(job),
}))
"""

# Indicator-years of one district, audited by so many processes: seconds by the clock on the wall,
# and the work of this process.
_MANY = """
import json, sys, time
from dataclasses import replace
import pandas as pd
from etl.protect import protect
from etl.protect.crew import Crew
from tests.builders.district import RULES, VOCABULARY, plan
from tests.builders.observations import observations
from tests.etl.protect.attacker.district import corrected, random_district

if __name__ == "__main__":
    schools, years, processes = map(int, sys.argv[1:])
    district, rows = random_district(165, schools), []
    for year in range(years):
        rows += replace(district, year=2000 + year).rows()
        district = corrected(district, year)
    frame = observations(rows)
    began, worked = time.perf_counter(), time.process_time()
    made = protect(
        frame, plan(), VOCABULARY, dict(district.organizations), RULES,
        crew=Crew(alone=0, count=processes),
    )
    told = {"seconds": time.perf_counter() - began, "work": time.process_time() - worked}
    print(json.dumps(told))
"""


def privacy(folder: Path) -> Iterator[Row]:
    """One indicator-year, many of them on two processes, and what districts publish."""
    yield from _one()
    yield from _two_processes()
    yield from _vision2020(folder)
    yield from _narrowest(folder)
    yield from _published(folder)


def _one() -> Iterator[Row]:
    told = _told(python(_ONE, str(_SCHOOLS)).said)
    what = f"one indicator-year of {_SCHOOLS} schools, {told['cells']:,} cells"
    counts, joint = told["counts"], told["joint"]
    yield Row(f"audit of counts, {what}", f"{counts:.1f} s of work", "3 s", counts < 3)
    yield Row(
        f"protection with audits of counts and outcomes and repair, {what}",
        f"{joint:.1f} s of work, {told['rounds']} rounds",
        "60 s",
        joint < 60,
    )
    few = f"{told['few']:.0f} of 1 to 9 students"
    for name, hidden, most in (
        ("counts", told["on_counts"], 1.7),
        ("counts and outcomes", told["in_all"], 2.0),
    ):
        yield Row(
            f"cells hidden on {name}, over those of 1 to 9 students, {_SCHOOLS} schools",
            f"{hidden / told['few']:.2f} ({hidden:.0f} beside {few})",
            f"{most}",
            hidden <= most * told["few"],
        )


def _two_processes() -> Iterator[Row]:
    """What one process works, over the seconds that two take: who else kept the machine busy while
    the one was measured makes the two look no better."""
    one, two = (
        _told(python(_MANY, str(_SCHOOLS), str(_FEW_YEARS), str(processes)).said)
        for processes in (1, 2)
    )
    work, seconds = one["work"], two["seconds"]
    what = f"{_FEW_YEARS} indicator-years of {_SCHOOLS} schools, work of one over seconds of two"
    told = f"{work / seconds:.2f} ({work:.0f} s of work of one, {seconds:.0f} s of two)"
    yield Row(f"audit of {what}", told, "1.7", work >= 1.7 * seconds)


def _published(folder: Path) -> Iterator[Row]:
    """A whole district from its workbooks, and again with one indicator's latest year changed."""
    home, out = folder / "home", folder / "out"
    size = ("--schools", str(_SCHOOLS), "--years", "10")
    headway(home, "sample", "riverbend", *size, "--csv", "--out", str(out))
    headway(home, "init", str(out / "plan"))
    workbooks = sorted(str(path) for path in out.glob("*.csv"))
    publish = ("publish", *workbooks, "--reason", "As they were made.")
    first = headway(home, *publish, longest=_TWO_HOURS)
    audited = re.findall(r"of ([\d,]+) indicator-years done", first.said)[0]
    what = f"riverbend with {_SCHOOLS} schools and 10 years"
    yield Row(
        f"first publication, every audit, {what}",
        f"{first.words}, {audited} indicator-years",
        "2 h",
        first.seconds < _TWO_HOURS,
    )
    changed = out / "chronic-absence.csv"
    _change(changed)
    again = headway(home, "publish", str(changed), "--reason", "Corrected.")
    yield Row(f"one changed indicator-year, {what}", again.words, "120 s", again.seconds < 120)


def _narrowest(folder: Path) -> Iterator[Row]:
    """Intervals of every hidden figure are worked out for staff alone, in a district of middle
    size: in the largest an indicator-year takes many minutes."""
    home, out = folder / "middle", folder / "middle-out"
    size = ("--schools", str(_MIDDLE), "--years", "2")
    headway(home, "sample", "riverbend", *size, "--csv", "--out", str(out))
    headway(home, "init", str(out / "plan"))
    workbooks = sorted(str(path) for path in out.glob("*.csv"))
    headway(home, "publish", *workbooks, "--reason", "As they were made.")
    what = f"riverbend with {_MIDDLE} schools"
    year = ("--indicator", "chronic-absence", "--year", "2025-26")
    proved = headway(home, "audit", *year)
    yield Row(f"`headway audit` of one indicator-year, {what}", proved.words)
    known = headway(home, "audit", *year)
    yield Row(f"`headway audit` of the same again, {what}", known.words)


def _vision2020(folder: Path) -> Iterator[Row]:
    home, books = folder / "vision2020", folder / "books"
    headway(home, "sample", "vision2020", "--out", str(books))
    workbooks = sorted(str(path) for path in books.glob("*.xlsx"))
    cost = headway(home, "publish", *workbooks, "--reason", "As they were made.")
    what = "first publication, every audit, vision2020"
    yield Row(what, cost.words, "30 s", cost.seconds < 30)


def _change(path: Path) -> None:
    """One school's figure of the latest year, a tenth of a percent more."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    latest = max(row["School year"] for row in rows)
    changed = [
        row
        for row in rows
        if row["School year"] == latest and int(row["Number of students"] or 0) >= 300
    ][-1]
    changed["Value"] = f"{float(changed['Value']) + 0.1:.1f}"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def _told(said: str) -> dict[str, float]:
    told: dict[str, float] = json.loads(said.strip().splitlines()[-1])
    return told
