"""However a workbook of ours is spoilt, it gives findings or a right reading: never a crash, never
a hang, never half of it."""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.builders.district import ROOT
from tests.mutated.campaign import Campaign, map_workbook, mutated, read_here
from tests.mutated.oracle import Sheet, disagreements

SHORT, LONG, AT_ONCE = 200, 10_000, 2


def started(first: int, count: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.mutated.campaign", str(first), str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def ended(run: "subprocess.Popen[str]", wait: float) -> dict[str, Any]:
    """What the campaign told. A process that crashed or hangs tells nothing, and fails here."""
    try:
        told, _ = run.communicate(timeout=wait)
    finally:
        run.kill()
    assert run.returncode == 0, f"the campaign ended with {run.returncode}"
    return dict(json.loads(told))


def test_mutated_workbooks_give_findings_or_a_right_reading() -> None:
    told = ended(started(0, SHORT), wait=900)
    assert not told["wrong"]
    assert sum(told["outcomes"].values()) == SHORT
    # The mutations reach every stage: some workbooks stay right, some are refused at the door.
    assert {"clean", "errors", "refused"} <= set(told["outcomes"])


@pytest.mark.soak
def test_ten_thousand_mutated_workbooks_give_findings_or_a_right_reading() -> None:
    share = LONG // AT_ONCE
    runs = [started(1_000_000 + n * share, share) for n in range(AT_ONCE)]
    told = [ended(run, wait=3 * 3600) for run in runs]
    assert not [each for run in told for each in run["wrong"]]
    assert sum(sum(run["outcomes"].values()) for run in told) == LONG


def test_a_seed_makes_the_same_workbook_again() -> None:
    books = Campaign().books
    assert mutated_text(books, 5) == mutated_text(books, 5)
    assert any(mutated_text(books, seed) != mutated_text(books, 5) for seed in range(6, 12))


def mutated_text(books: list[bytes], seed: int) -> list[tuple[object, ...]]:
    import openpyxl

    left, _ = mutated(Random(seed), books)
    sheet = openpyxl.load_workbook(BytesIO(left)).worksheets[0]
    return list(sheet.iter_rows(values_only=True))


def test_the_second_opinion_notices_a_wrong_figure_and_a_lost_row(tmp_path: Path) -> None:
    campaign = Campaign()
    path = tmp_path / "book.xlsx"
    path.write_bytes(campaign.books[0])
    district = campaign.district
    read = read_here(path, tmp_path, district)
    frame, findings = map_workbook(
        read,  # type: ignore[arg-type]
        district.plan,
        district.vocabulary,
        district.organizations,
        district.aliases,
    )
    told = (Sheet(path), campaign.groups, campaign.is_percent)
    assert len(frame) == 16
    assert not disagreements(frame, findings, *told)
    assert disagreements(frame.assign(value=frame["value"] + 1), findings, *told)
    assert disagreements(frame.iloc[1:], findings, *told) == ["row 2: lost without a finding"]
    assert disagreements(frame.assign(state="reported"), findings, *told)
