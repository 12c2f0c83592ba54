"""Whatever the district looks like, no hidden group can be worked out from its line."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.protect import protect
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY, plan
from tests.builders.observations import observations, row

RACES = [group.code for group in VOCABULARY.in_dimension("race")]
COUNTS = st.one_of(st.just(0), st.integers(1, 12), st.integers(13, 400))


@st.composite
def districts(draw: st.DrawFn) -> list[dict]:
    """A race line, a sex line and services whose counts are as small and as odd as may be."""
    sizes = {code: draw(COUNTS) for code in RACES}
    whole = sum(sizes.values()) + draw(st.sampled_from([0, 0, 1, 8, 30]))
    female = draw(st.integers(0, whole))
    sizes |= {"female": female, "male": whole - female}
    sizes |= {code: draw(st.integers(0, whole)) for code in ("homeless", "disability")}
    rows = [row("all", whole, 50.0)] if whole else []
    for code, n in sizes.items():
        if n == 0:
            rows.append(row(code, 0, None, state="not_applicable"))
        elif draw(st.integers(0, 9)) == 0 and code in RACES:
            rows.append(row(code))
        else:
            rows.append(row(code, n, draw(st.floats(0, 100))))
    return rows


def left_over(rows: list[dict], state: dict[str, str], parts: list[str]) -> float:
    """What a reader gets by taking every shown part from All students."""
    students = {each["student_group"]: each["denominator"] or 0 for each in rows}
    return students["all"] - sum(students.get(p, 0) for p in parts if state.get(p) == "reported")


@settings(max_examples=25, deadline=None)
@given(districts())
def test_no_subtraction_gives_a_hidden_group(rows: list[dict]) -> None:
    if not rows or rows[0]["student_group"] != "all":
        return
    result = protect(observations(rows), plan(), VOCABULARY, ORGANIZATIONS, RULES)
    frame = result.published
    state = dict(zip(frame["student_group"].astype(str), frame["state"].astype(str), strict=True))
    given_n = {each["student_group"]: each["denominator"] for each in rows}
    for code, n in given_n.items():
        if n is not None and 0 < n < RULES.minimum:
            assert state[code] == "suppressed", f"{code} is a small group"
    if state["all"] != "reported":
        assert "reported" not in state.values()
        return
    for parts in (RACES, ["female", "male"]):
        hidden = [p for p in parts if state.get(p) == "suppressed"]
        if hidden:
            assert left_over(rows, state, parts) >= RULES.minimum
            assert len(hidden) >= 2 or not [p for p in parts if state.get(p) == "reported"]
    for code in ("homeless", "disability", *RACES, "female", "male"):
        if state.get(code) == "reported":
            others = given_n["all"] - given_n[code]
            assert others == 0 or others >= RULES.minimum
    assert frame.loc[frame["state"] == "suppressed", ["value", "students"]].isna().all(axis=None)
    assert np.all(frame.loc[frame["state"] == "reported", "value"].notna())
