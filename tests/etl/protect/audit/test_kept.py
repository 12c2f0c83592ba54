"""An audit that was done is not done again; one that changed is."""

from pathlib import Path

from etl.protect import protect
from etl.protect.audit.exposed import Exposed, exposed
from etl.protect.audit.kept import KeptAudits
from etl.protect.audit.unit import Unit
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY, plan
from tests.builders.observations import observations, row

ROWS = [
    row("all", 1000, 60.0),
    row("white", 600, 70.0),
    row("asian", 9, 50.0),
    row("hispanic", 391, 55.0),
]


def asked(folder: Path, rows: list[dict]) -> tuple[int, list[str]]:
    """How often the solver was asked, and what was hidden."""
    units: list[Unit] = []

    def auditor(unit: Unit) -> list[Exposed]:
        units.append(unit)
        return exposed(unit)

    kept = KeptAudits(folder, auditor)
    made = protect(observations(rows), plan(), VOCABULARY, ORGANIZATIONS, RULES, auditor=kept)
    return len(units), made.published["state"].astype(str).tolist()


def test_the_same_year_is_audited_once(tmp_path: Path) -> None:
    first, hidden = asked(tmp_path, ROWS)
    assert first
    assert asked(tmp_path, ROWS) == (0, hidden)


def test_one_student_more_is_audited_anew(tmp_path: Path) -> None:
    asked(tmp_path, ROWS)
    assert asked(tmp_path, [row("all", 1001, 60.0), *ROWS[1:]])[0]


def test_half_an_answer_is_not_believed(tmp_path: Path) -> None:
    asked(tmp_path, ROWS)
    for path in tmp_path.iterdir():
        path.write_text('[["cell", 0', encoding="utf-8")
    assert asked(tmp_path, ROWS)[0]
