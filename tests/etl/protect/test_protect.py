"""What a district hides, and what it shows."""

import pandas as pd
import pytest

from etl.model.indicator import Direction, Unit
from etl.protect import Protected, protect
from etl.protect.audit.exposed import Exposed, Kind
from etl.protect.audit.system import AuditFailed
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY, indicator, plan
from tests.builders.observations import observations, row

PLAN = plan(
    indicator(),
    indicator("suspensions", unit=Unit.PER_100, direction=Direction.LOWER),
    indicator("absence", direction=Direction.LOWER),
    indicator("spending", unit=Unit.DOLLARS, direction=Direction.NONE),
    indicator("enrolment", unit=Unit.COUNT, direction=Direction.NONE),
    indicator("scholars", unit=Unit.COUNT),
    indicator("credits", unit=Unit.PER_100),
)


def protected(*rows: dict, **more: object) -> Protected:
    return protect(
        observations(rows),
        PLAN,
        VOCABULARY,
        ORGANIZATIONS,
        RULES,
        **more,  # type: ignore[arg-type]
    )


def shown(result: Protected, group: str, organization: str = "D1") -> pd.Series:
    frame = result.published
    found = frame[(frame["student_group"] == group) & (frame["organization"] == organization)]
    assert len(found) == 1
    return found.iloc[0]


def hidden(result: Protected) -> set[str]:
    frame = result.published
    return set(frame.loc[frame["state"] == "suppressed", "student_group"].astype(str))


RACES = [row("all", 1000, 60.0), row("white", 500, 70.0), row("black", 400, 50.0)]


def test_a_group_of_nine_is_hidden_and_so_is_the_smallest_of_its_siblings() -> None:
    result = protected(*RACES, row("asian", 9, 50.0), row("hispanic", 91, 55.0))
    assert hidden(result) == {"asian", "hispanic"}


def test_a_group_of_ten_is_shown() -> None:
    assert hidden(protected(*RACES, row("asian", 10, 50.0), row("hispanic", 90, 55.0))) == set()


def test_what_the_shown_groups_leave_over_is_never_one_to_nine_students() -> None:
    # The source hides two groups, and the line leaves eight students: a third group must go.
    result = protected(
        row("all", 1000, 60.0),
        row("white", 500, 70.0),
        row("black", 400, 50.0),
        row("hispanic", 92, 55.0),
        row("american_indian"),
        row("pacific_islander"),
    )
    assert hidden(result) == {"american_indian", "pacific_islander", "hispanic"}


def test_hiding_girls_hides_boys() -> None:
    result = protected(row("all", 100, 60.0), row("female", 6, 50.0), row("male", 94, 61.0))
    assert hidden(result) == {"female", "male"}


def test_a_group_that_leaves_out_fewer_than_ten_students_is_hidden() -> None:
    result = protected(row("all", 100, 60.0), row("economically_disadvantaged", 95, 58.0))
    assert hidden(result) == {"economically_disadvantaged"}


def test_rows_that_a_workbook_leaves_out_are_as_safe_as_hidden_ones() -> None:
    # Eight students of other groups have no row: White and Black students give them away.
    result = protected(row("all", 500, 60.0), row("white", 300, 50.0), row("black", 192, 70.0))
    assert hidden(result) == {"white", "black"}


def test_a_few_students_without_a_recorded_group_are_lost_in_a_large_total() -> None:
    result = protected(row("all", 20000, 60.0), row("white", 12000, 50.0), row("black", 7994, 70.0))
    assert hidden(result) == set()


def test_a_group_that_leaves_few_out_is_hidden_whatever_happened_to_them() -> None:
    here = {"indicator": "absence"}
    result = protected(
        row("all", 1000, numerator=60, state="reported", **here),
        row("economically_disadvantaged", 995, numerator=60, state="reported", **here),
    )
    assert hidden(result) == {"economically_disadvantaged"}


def test_a_count_of_people_is_subtracted_among_schools_like_any_other() -> None:
    here = {"indicator": "enrolment"}
    result = protected(
        row("all", None, 100.0, **here),
        row("all", None, 43.0, organization="S1", **here),
        row("all", None, 50.0, organization="S2", **here),
        row("all", None, 7.0, organization="S3", **here),
    )
    frame = result.published
    gone = frame.loc[frame["state"] == "suppressed", "organization"]
    assert set(gone.astype(str)) == {"S1", "S3"}


@pytest.mark.parametrize("measure", ["scholars", "credits"])
def test_counts_and_rates_per_100_hide_one_to_nine_even_of_a_good_thing(measure: str) -> None:
    assert hidden(protected(row("all", 100, 3.0, indicator=measure))) == {"all"}


def test_a_range_from_the_source_is_coded_at_the_extremes_too() -> None:
    given = {"state": "reported", "low": 1.0, "high": 3.0}
    result = protected(row("all", 1000, 60.0), row("homeless", 12, **given))
    assert tuple(shown(result, "homeless")[["low", "high"]]) == (0.0, 20.0)
    given = {"state": "reported", "low": 70.0, "high": 97.0}
    result = protected(row("all", 1000, 60.0), row("homeless", 12, **given))
    assert tuple(shown(result, "homeless")[["low", "high"]]) == (70.0, 100.0)


def test_a_mark_where_the_district_has_nobody_stops_no_publication() -> None:
    result = protected(
        *RACES,
        row("asian", 0, state="not_applicable"),
        row("asian", organization="S1"),
        row("asian", 0, state="not_applicable", organization="S2"),
    )
    assert shown(result, "asian", "S1")["state"] == "suppressed"


def test_one_hidden_school_takes_a_second_school_with_it() -> None:
    result = protected(
        row("black", 300, 50.0),
        row("black", 8, 50.0, organization="S1"),
        row("black", 120, 51.0, organization="S2"),
        row("black", 172, 49.0, organization="S3"),
    )
    frame = result.published
    gone = frame.loc[frame["state"] == "suppressed", "organization"]
    assert set(gone.astype(str)) == {"S1", "S2"}


def test_a_hidden_cell_tells_nothing_else() -> None:
    cell = shown(
        protected(*RACES, row("asian", 9, 50.0, note="Nine"), row("hispanic", 91, 5)), "asian"
    )
    assert cell[["value", "low", "high", "students", "n_floor"]].isna().all()
    assert (cell["n_band"], cell["note"], cell["decimals"]) == ("", "", 0)


def test_hidden_by_the_source_and_hidden_by_us_look_the_same() -> None:
    ours = shown(protected(*RACES, row("asian", 9, 50.0), row("hispanic", 91, 55.0)), "asian")
    theirs = shown(protected(*RACES, row("asian"), row("hispanic", 90, 55.0)), "asian")
    pd.testing.assert_series_equal(ours, theirs, check_names=False)


def test_percents_are_whole_under_three_hundred_students_and_have_one_decimal_above() -> None:
    result = protected(row("all", 300, 62.25), row("homeless", 299, 44.5))
    assert shown(result, "all")["value"] == 62.3
    result = protected(row("all", 1000, 62.25), row("homeless", 299, 44.5))
    assert shown(result, "homeless")["value"] == 45.0


@pytest.mark.parametrize(
    ("students", "value", "bound", "coding"),
    [
        (29, 19.0, 20.0, "at_most"),
        (29, 81.0, 80.0, "at_least"),
        (30, 5.4, 5.0, "at_most"),
        (30, 5.6, 6.0, "exact"),
        (100, 98.0, 98.0, "at_least"),
        (300, 0.4, 1.0, "at_most"),
        (300, 99.5, 99.0, "at_least"),
    ],
)
def test_extremes_are_coded_by_the_size_of_the_group(
    students: int, value: float, bound: float, coding: str
) -> None:
    cell = shown(protected(row("all", 9000, 60.0), row("homeless", students, value)), "homeless")
    assert (cell["value"], cell["coding"]) == (bound, coding)


def test_a_school_gives_a_band_where_the_district_gives_the_number_of_students() -> None:
    result = protected(row("all", 1000, 60.0), row("all", 241, 58.9, organization="S1"))
    assert shown(result, "all")["students"] == 1000
    school = shown(result, "all", "S1")
    assert pd.isna(school["students"])
    assert (school["n_band"], school["n_floor"], school["value"]) == ("100-299", 100, 59.0)


def test_a_rate_alone_is_shown_as_precisely_as_its_enrolment_allows() -> None:
    result = protected(
        row("all", None, 79.04),
        row("black", None, 76.54, size="enrolled 1200+"),
        row("english_learner", None, 66.3, size="enrolled 300-1199"),
        row("homeless", None, 70.0, size="enrolled under 300"),
    )
    assert shown(result, "all")["value"] == 79.0
    assert shown(result, "black")["value"] == 76.5
    assert shown(result, "english_learner")["value"] == 66.0
    assert hidden(result) == {"homeless"}


def test_at_a_school_a_rate_alone_is_shown_for_all_students_only() -> None:
    result = protected(
        row("all", None, 96.2, organization="S1"), row("homeless", None, 70.0, organization="S1")
    )
    cell = shown(result, "all", "S1")
    assert (cell["value"], cell["coding"]) == (95.0, "at_least")
    assert hidden(result) == {"homeless"}


def test_events_of_one_to_nine_are_hidden_with_a_partner() -> None:
    here = {"indicator": "suspensions"}
    result = protected(
        row("all", 5000, 20.0, **here),
        row("white", 3000, 12.0, **here),
        row("black", 1800, 30.0, **here),
        row("asian", 120, 5.0, **here),
        row("hispanic", 80, 40.0, **here),
    )
    assert hidden(result) == {"asian", "hispanic"}


def test_rounded_rates_alone_hide_no_group_for_what_rounding_leaves_over() -> None:
    # 21,460 events of all students, known only as 22.5 per 100: the rest of the line is noise.
    here = {"indicator": "suspensions"}
    result = protected(
        row("all", 95000, 22.5, **here),
        row("white", 43000, 11.8, **here),
        row("black", 35000, 42.2, **here),
        row("hispanic", 10000, 12.0, **here),
        row("asian", 3700, 3.2, **here),
        row("american_indian", **here),
        row("pacific_islander", **here),
    )
    assert hidden(result) == {"american_indian", "pacific_islander"}


@pytest.mark.parametrize("students", [50.0, 5000.0, None])
def test_no_events_at_all_are_hidden_like_one_to_nine(students: float | None) -> None:
    # A shown 0.0 would say of every student of the group that nothing happened.
    here = {"indicator": "suspensions"}
    result = protected(row("all", 9000, 20.0, **here), row("homeless", students, 0.0, **here))
    assert hidden(result) == {"homeless"}


def test_a_group_without_students_has_no_events_to_hide() -> None:
    here = {"indicator": "suspensions"}
    result = protected(row("all", 9000, 20.0, **here), row("homeless", 0, 0.0, **here))
    assert hidden(result) == set()


def test_at_most_never_says_that_none_of_a_few_were_counted() -> None:
    # One to nine absent students are hidden, so "5% or less" of 40 could only mean nobody.
    here = {"indicator": "absence"}
    result = protected(row("all", 5000, 20.0, **here), row("homeless", 40, 0.0, **here))
    assert hidden(result) == {"homeless"}
    result = protected(row("all", 5000, 20.0, **here), row("homeless", 1200, 0.0, **here))
    assert hidden(result) == set()


def test_once_hidden_stays_hidden() -> None:
    before = pd.DataFrame([{**row("asian"), "dimension": "race"}])
    result = protected(
        *RACES, row("asian", 50, 50.0), row("hispanic", 50, 55.0), hidden_before=before
    )
    assert hidden(result) == {"asian", "hispanic"}


def test_a_district_whose_groups_are_all_tiny_publishes_none_of_them() -> None:
    result = protected(
        row("all", 20, 50.0), row("white", 8, 50.0), row("black", 6, 40.0), row("asian", 6, 60.0)
    )
    assert hidden(result) == {"white", "black", "asian"}


def test_an_auditor_that_finds_a_way_stops_everything() -> None:
    with pytest.raises(AuditFailed, match="readiness, 2014-15"):
        protected(*RACES, auditor=lambda unit: [Exposed(Kind.CELL, 0)])


def test_a_hidden_total_takes_two_of_its_parts_with_it_and_leaves_the_others() -> None:
    before = pd.DataFrame([{**row("all"), "dimension": "all"}])
    result = protected(*RACES, row("hispanic", 100, 55.0), hidden_before=before)
    assert hidden(result) == {"all", "hispanic", "black"}


def test_the_reasons_are_kept_apart_from_what_is_published() -> None:
    result = protected(*RACES, row("asian", 9, 50.0), row("hispanic", 91, 55.0))
    reasons = dict(
        zip(result.reasons["student_group"].astype(str), result.reasons["reason"], strict=True)
    )
    assert reasons == {"asian": "few_students", "hispanic": "completes_a_line"}
    assert "reason" not in result.published


def test_dollars_are_whole_however_many_students_they_are_spent_on() -> None:
    result = protected(row("all", 5944, 14655.4, indicator="spending"))
    assert shown(result, "all")[["value", "decimals"]].tolist() == [14655.0, 0]
