"""What was public once stays known; what was hidden once stays hidden."""

import pandas as pd

from etl.protect import Protected, protect
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY, plan
from tests.builders.observations import observations, row

RACES = [
    row("all", 1000, 60.0),
    row("white", 500, 70.0),
    row("black", 300, 50.0),
    row("two_or_more", 60, 45.0),
]


def published(*rows: dict, before: Protected | None = None) -> Protected:
    frame = None if before is None else before.published
    return protect(
        observations(rows),
        plan(),
        VOCABULARY,
        ORGANIZATIONS,
        RULES,
        hidden_before=None if frame is None else frame[frame["state"] == "suppressed"],
        shown_before=frame,
    )


def hidden(result: Protected) -> set[str]:
    frame = result.published
    return set(frame.loc[frame["state"] == "suppressed", "student_group"].astype(str))


def test_the_same_figures_again_hide_the_same_groups() -> None:
    rows = [*RACES, row("asian", 9, 50.0), row("hispanic", 131, 55.0)]
    first = published(*rows)
    again = published(*rows, before=first)
    pd.testing.assert_frame_equal(first.published, again.published)


def test_a_group_that_was_shown_is_no_partner_for_one_that_is_small_now() -> None:
    # Hispanic and multiracial students were shown, and have not changed: whoever kept the first
    # release would still know them. So the total, which did change, has to go.
    first = published(*RACES, row("asian", 40, 50.0), row("hispanic", 100, 55.0))
    assert hidden(first) == set()
    rows = [row("all", 969, 60.0), *RACES[1:], row("asian", 9, 50.0), row("hispanic", 100, 55.0)]
    second = published(*rows, before=first)
    assert {"asian", "all"} <= hidden(second)


def test_a_partner_stays_hidden_when_nobody_needs_it_any_more() -> None:
    first = published(*RACES, row("asian", 9, 50.0), row("hispanic", 131, 55.0))
    assert hidden(first) == {"asian", "two_or_more"}
    second = published(*RACES, row("asian", 40, 50.0), row("hispanic", 100, 55.0), before=first)
    assert hidden(second) == {"asian", "two_or_more"}
