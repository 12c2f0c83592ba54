"""An audit that was done is not done again; one that changed is."""

from pathlib import Path

import numpy as np

from etl.protect import protect
from etl.protect.audit.exposed import Exposed, exposed
from etl.protect.audit.kept import KeptAnswers
from etl.protect.audit.unit import Unit
from etl.protect.crew import Crew
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY, plan
from tests.builders.observations import observations, row

ROWS = [
    row("all", 1000, 60.0),
    row("white", 600, 70.0),
    row("asian", 9, 50.0),
    row("hispanic", 391, 55.0),
]


def asked(folder: Path, rows: list[dict]) -> tuple[int, list[str], list[str]]:
    """How often the solver was asked, what was hidden, and why."""
    units: list[Unit] = []

    def auditor(unit: Unit) -> list[Exposed]:
        units.append(unit)
        return exposed(unit)

    made = protect(
        observations(rows),
        plan(),
        VOCABULARY,
        ORGANIZATIONS,
        RULES,
        auditor=auditor,
        crew=Crew(folder),
    )
    return len(units), made.published["state"].astype(str).tolist(), [*made.reasons["reason"]]


def test_the_same_year_is_audited_once(tmp_path: Path) -> None:
    first, hidden, why = asked(tmp_path, ROWS)
    assert first
    assert why
    assert asked(tmp_path, ROWS) == (0, hidden, why)


def test_one_student_more_is_audited_anew(tmp_path: Path) -> None:
    asked(tmp_path, ROWS)
    assert asked(tmp_path, [row("all", 1001, 60.0), *ROWS[1:]])[0]


def test_half_an_answer_is_not_believed(tmp_path: Path) -> None:
    asked(tmp_path, ROWS)
    for path in tmp_path.rglob("*.json"):
        whole = path.read_text(encoding="utf-8")
        path.write_text(whole[: len(whole) // 2], encoding="utf-8")
    assert asked(tmp_path, ROWS)[0]


def test_what_is_kept_holds_no_figure(tmp_path: Path) -> None:
    asked(tmp_path, [row("all", 1000, 60.0), row("white", 600, 70.0), row("asian", 8, 37.5)])
    kept = "".join(path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.json"))
    assert kept
    assert not {"1000", "600", "37.5", "60.0"} & set(kept.replace(",", " ").split())


def test_answers_of_an_older_protection_are_cleared(tmp_path: Path) -> None:
    why = np.array(["", "few_students"], dtype=object)
    old, new = KeptAnswers(tmp_path, "old"), KeptAnswers(tmp_path, "new")
    old.keep("asked", why)
    assert new.find("asked") is None
    new.keep("asked", why)
    assert old.find("asked") is None
    assert new.find("asked") is not None
