"""The kinds of student groups that readers choose between."""

from pathlib import Path

from dashboard.queries.kinds import kinds
from tests.builders.observations import row
from tests.builders.release import released


def test_race_comes_first_then_services_together_then_the_others(tmp_path: Path) -> None:
    groups = ("female", "male", "disability", "no_disability", "asian", "white", "homeless")
    found = kinds(released(tmp_path, [row(each, 900, 50.0) for each in groups]))
    assert [(kind.code, [group.code for group in kind.groups]) for kind in found] == [
        ("race", ["asian", "white"]),
        ("services", ["homeless", "disability"]),
        ("sex", ["female", "male"]),
    ]


def test_a_kind_without_any_row_of_the_district_is_not_offered(tmp_path: Path) -> None:
    rows = [row("all", 900, 50.0), row("female", 400, 50.0, organization="S1")]
    assert kinds(released(tmp_path, rows)) == ()
