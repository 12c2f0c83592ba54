"""What staff see at once, before the verdict of the audit."""

from pathlib import Path

import data
from etl.check.changes import Changes
from etl.district import load_district
from etl.findings import Report
from etl.model.organization import Kind, Organization
from etl.pipeline import Checked, before_the_audit
from etl.plan_files import write_plan
from etl.publish.records import nothing_behind
from tests.builders.district import ORGANIZATIONS, plan
from tests.builders.observations import observations, row

# More figures of one indicator and year than one process audits before it asks others for help.
_SCHOOLS = 4_100


def test_a_preview_of_many_figures_asks_no_other_process(tmp_path: Path) -> None:
    schools = [Organization(f"N{n}", Kind.SCHOOL, f"School {n}", "high") for n in range(_SCHOOLS)]
    write_plan(plan(), [ORGANIZATIONS["D1"], *schools], tmp_path / "plan")
    district = load_district(data.FOLDER, tmp_path)
    rows = [row("all", 100.0 + n % 50, 60.0, organization=f"N{n}") for n in range(_SCHOOLS)]
    told = Checked(observations(rows), Report(()), (), Changes())
    made = before_the_audit(told, nothing_behind(), district)
    assert len(made.content.published) == _SCHOOLS
    assert len(made.content.figures) >= _SCHOOLS
