"""A district's own row is worked out only when every school has reported."""

from etl.combine import combine
from etl.combine.layers import layered, stacked
from tests.builders.district import ORGANIZATIONS, plan
from tests.builders.observations import observations, row


def school(code: str, n: float | None, met: float | None, **more: object) -> dict:
    return row("all", n, None, organization=code, numerator=met, state="reported", **more)


THREE = [school("S1", 100, 60), school("S2", 200, 90), school("S3", 300, 200)]


def district_rows(frame):  # type: ignore[no-untyped-def]
    return frame[frame["organization"] == "D1"]


def test_when_every_school_reports_the_district_is_their_sum() -> None:
    made = district_rows(combine(observations(THREE), plan(), ORGANIZATIONS))
    assert made[["numerator", "denominator"]].to_numpy().tolist() == [[350.0, 600.0]]


def test_a_hidden_school_means_no_district_row() -> None:
    rows = [*THREE[:2], row("all", organization="S3")]
    assert district_rows(combine(observations(rows), plan(), ORGANIZATIONS)).empty


def test_a_missing_school_means_no_district_row() -> None:
    assert district_rows(combine(observations(THREE[:2]), plan(), ORGANIZATIONS)).empty


def test_the_district_s_own_figure_is_never_replaced() -> None:
    own = row("all", 610, 58.0)
    made = district_rows(combine(observations([*THREE, own]), plan(), ORGANIZATIONS))
    assert made["denominator"].tolist() == [610.0]


def test_a_new_upload_replaces_rows_of_the_same_key_and_keeps_the_rest() -> None:
    base = observations([row("all", 100, 50.0), row("black", 40, 40.0)])
    new = observations([row("black", 41, 41.0), row("white", 50, 60.0)])
    values = layered(base, new).set_index("student_group")["value"].to_dict()
    assert values == {"all": 50.0, "black": 41.0, "white": 60.0}
    assert len(stacked(base, new)) == 4
