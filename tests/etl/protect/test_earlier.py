"""What was public once stays known; what was hidden once stays hidden."""

from dataclasses import replace

import numpy as np
import pandas as pd

from etl.model.privacy_rules import PrivacyRules
from etl.protect import Protected, protect
from etl.protect.audit.exposed import Exposed, Kind
from etl.protect.audit.knowledge import Cells
from etl.protect.audit.unit import Unit
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


def known(rows: list[dict], rules: PrivacyRules, before: Protected) -> Cells:
    """What a reader of both releases knows of each row."""
    units: list[Unit] = []

    def listening(unit: Unit) -> list[Exposed]:
        units.append(unit)
        return []

    protect(
        observations(rows),
        plan(),
        VOCABULARY,
        ORGANIZATIONS,
        rules,
        shown_before=before.published,
        auditor=listening,
    )
    return units[0].cells


def known_rates(
    rows: list[dict], rules: PrivacyRules, before: Protected
) -> list[tuple[float, float]]:
    """Between what a reader of both releases knows that each rate lies, in percent."""
    cells = known(rows, rules, before)
    ends = zip(100 * cells.rate_low, 100 * cells.rate_high, strict=True)
    return [(round(float(low), 3), round(float(high), 3)) for low, high in ends]


def test_a_figure_that_was_rounded_less_before_is_no_wider_now() -> None:
    """The district has come to round to whole percents: the decimal stays known."""
    coarse = replace(RULES, bands=tuple(replace(band, decimals=0) for band in RULES.bands))
    rows = [row("all", 1000, 60.3), row("white", 500, 70.4)]
    first = published(*rows)
    assert known_rates(rows, coarse, first) == [(60.25, 60.35), (70.35, 70.45)]


def test_a_figure_that_was_corrected_since_is_not_held_against_what_was_told() -> None:
    coarse = replace(RULES, bands=tuple(replace(band, decimals=0) for band in RULES.bands))
    first = published(row("all", 1000, 60.3), row("white", 500, 70.4))
    corrected = [row("all", 1000, 59.9), row("white", 500, 70.4)]
    assert known_rates(corrected, coarse, first) == [(59.5, 60.5), (70.35, 70.45)]


def test_a_school_of_the_largest_band_has_no_most_students_to_whoever_kept_its_band() -> None:
    """A number however large in place of no end would be a bound that nobody has told."""
    rows = [row("all", 1200, 60.3, organization="S1"), row("all", 40, 60.3, organization="S2")]
    cells = known(rows, RULES, published(*rows))
    largest, smaller = (float(each) for each in cells.kept_high[:2])
    assert (largest, smaller < 1200) == (float("inf"), True)


def test_what_a_second_search_proves_safe_does_not_stop_a_release() -> None:
    """A search in large systems is not complete: here it misses what it finds the next time."""
    first = published(*RACES, row("asian", 40, 50.0), row("hispanic", 100, 55.0))
    asked: list[np.ndarray] = []

    def auditor(unit: Unit) -> list[Exposed]:
        asked.append(unit.hidden)
        is_second = len(asked) > 1 and np.array_equal(asked[-1], asked[-2])
        return [] if is_second else [Exposed(Kind.CELL, 0, outcome=False)]

    rows = [row("all", 1100, 61.0), row("white", 560, 70.0), row("black", 340, 50.0)]
    result = protect(
        observations(rows),
        plan(),
        VOCABULARY,
        ORGANIZATIONS,
        RULES,
        shown_before=first.published,
        auditor=auditor,
    )
    assert hidden(result) == {"all", "white", "black"}
