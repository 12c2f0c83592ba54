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


def test_what_earlier_releases_give_away_is_noted_for_staff() -> None:
    """Ten Asian students were shown; one has gone, and nothing hides that there are nine."""
    first = published(*RACES, row("asian", 10, 50.0), row("hispanic", 130, 55.0))
    assert "asian" not in hidden(first)
    second = published(
        row("all", 999, 60.0),
        *RACES[1:],
        row("asian", 9, 50.0),
        row("hispanic", 130, 55.0),
        before=first,
    )
    why = dict(zip(second.reasons["student_group"], second.reasons["reason"], strict=True))
    assert why["asian"] == "earlier_releases_give_it_away"
    assert "asian" in hidden(second)


def test_partners_that_were_never_shown_go_first() -> None:
    """The 60 multiracial students are fewer, but the first release told how many they are."""
    hispanic = row("hispanic", 131, 55.0)
    first = published(RACES[0], *RACES[1:])
    second = published(*RACES[:-1], row("two_or_more", 60, 40.0), row("asian", 9, 50.0), hispanic)
    assert hidden(second) == {"asian", "two_or_more"}
    second = published(
        *RACES[:-1], row("two_or_more", 60, 40.0), row("asian", 9, 50.0), hispanic, before=first
    )
    assert {"asian", "hispanic"} <= hidden(second)
    assert "two_or_more" not in hidden(second)
