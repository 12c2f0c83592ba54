"""Rules that look at what is public already, or at other rows of the upload."""

from collections.abc import Sequence

import pandas as pd
import pytest

from etl.check import Thresholds, check
from etl.check.changes import Changes, changes
from etl.model.indicator import Unit
from etl.model.organization import Organization
from tests.builders.district import ORGANIZATIONS, VOCABULARY, indicator, plan
from tests.builders.observations import observations, row
from tests.etl.check.test_check import TODAY

Rows = Sequence[dict]
NOW, THEN = {"school_year": 2015}, {"school_year": 2014}
GROUPS = (("all", 5000, 62.0), ("black", 2000, 45.0), ("white", 2500, 74.0))


def codes(new: Rows, before: Rows = (), of: object = None, **options: object) -> list[str]:
    used = plan(of or indicator())  # type: ignore[arg-type]
    known = observations(before) if before else None
    found = check(
        *(observations(new), used, VOCABULARY, ORGANIZATIONS, TODAY),
        before=known,
        **options,  # type: ignore[arg-type]
    )
    return [finding.code for finding in found]


def year(ending: int, *shifts: float) -> list[dict]:
    moved = shifts or (0.0,) * len(GROUPS)
    return [
        row(group, students, value + shift, school_year=ending)
        for (group, students, value), shift in zip(GROUPS, moved, strict=True)
    ]


def test_figures_that_are_public_already_are_not_asked_about_again() -> None:
    jump = [row("all", 500, 40.0, **THEN), row("all", 500, 70.0, **NOW)]
    assert codes(jump) == ["HW-503"]
    assert codes(jump, before=jump) == []
    assert codes(jump, before=jump[:1]) == ["HW-503"]


def test_a_jump_is_seen_beside_what_is_public() -> None:
    assert codes([row("all", 500, 70.0, **NOW)], before=[row("all", 500, 40.0, **THEN)]) == [
        "HW-503"
    ]


def test_a_public_figure_whose_cell_was_not_kept_is_still_told_in_words() -> None:
    before = observations([row("all", 500, 40.0, **THEN)])
    for name in ("upload", "sheet", "column", "letters"):
        before[name] = pd.Categorical([""])
    new = observations([row("all", 500, 70.0, **NOW)])
    found = check(new, plan(indicator()), VOCABULARY, ORGANIZATIONS, TODAY, before=before)
    assert [each.code for each in found] == ["HW-503"]
    assert "of the year before, at its place in the public release." in found[0].sentence


def test_a_districts_own_thresholds_decide() -> None:
    jump = [row("all", 500, 40.0, **THEN), row("all", 500, 52.0, **NOW)]
    assert codes(jump) == []
    assert codes(jump, thresholds=Thresholds(percent_points=10.0)) == ["HW-503"]


@pytest.mark.parametrize(("students", "found"), [(800, ["HW-504"]), (900, []), (1300, ["HW-504"])])
def test_numbers_of_students_move_by_less_than_a_fifth(students: int, found: list[str]) -> None:
    rows = [row("all", 1000, 60.0, **THEN), row("all", students, 60.0, **NOW)]
    assert codes(rows) == found


def test_small_numbers_of_students_move_by_chance() -> None:
    assert codes([row("all", 90, 60.0, **THEN), row("all", 50, 60.0, **NOW)]) == []
    assert codes([row("all", 110, 60.0, **THEN), row("all", 85, 60.0, **NOW)]) == []


def test_counts_and_means_move_too() -> None:
    rows = [row("all", None, 5000.0, **THEN), row("all", None, 6500.0, **NOW)]
    assert codes(rows, of=indicator(unit=Unit.COUNT)) == ["HW-505"]
    assert codes(rows, of=indicator(unit=Unit.DOLLARS)) == ["HW-505"]


def test_a_percent_typed_a_hundredfold_or_as_a_share_is_one_finding() -> None:
    rows = [row("all", 5000, 0.4, **THEN), row("all", 5000, 39.0, **NOW)]
    assert codes(rows, of=indicator()) == ["HW-514"]


def test_all_students_lie_where_the_groups_and_those_left_over_can_put_them() -> None:
    parts = [row("female", 500, 60.0), row("male", 400, 70.0)]
    assert codes([row("all", 1000, 64.0), *parts]) == []
    assert codes([row("all", 1000, 58.0), *parts]) == []  # the hundred left over may have none
    assert codes([row("all", 1000, 50.0), *parts]) == ["HW-506"]
    assert codes([row("all", 1000, 80.0), *parts]) == ["HW-506"]


def test_rounding_alone_never_makes_the_groups_miss_the_whole() -> None:
    rows = [row("all", 900, 64.0), row("female", 500, 60.0), row("male", 400, 70.0)]
    assert codes(rows) == []  # 64.4 is 64 to the whole percent


def test_last_years_file_with_another_year_is_asked_about() -> None:
    five = [*GROUPS, ("asian", 300, 81.0), ("hispanic", 200, 52.0)]
    then, now = (
        [row(group, n, value, school_year=ending) for group, n, value in five]
        for ending in (2014, 2015)
    )
    assert codes(now, before=then) == ["HW-509"]
    assert codes([*then, *now]) == ["HW-509"]
    now[0]["value"] = 63.0
    now[1]["value"] = 46.0
    assert codes(now, before=then) == []


def test_swapped_groups_are_told_once_and_not_as_two_jumps() -> None:
    then = [row("all", 9000, 62.0, **THEN), row("black", 2000, 40.0, **THEN)]
    then.append(row("white", 4000, 72.0, **THEN))
    now = [row("all", 9000, 62.0, **NOW), row("black", 2000, 71.5, **NOW)]
    now.append(row("white", 4000, 40.5, **NOW))
    assert codes(now, before=then) == ["HW-507"]


def test_one_school_copied_over_another_is_found_and_like_schools_are_not() -> None:
    block = [
        ("all", 400, 62.1),
        ("female", 210, 65.2),
        ("male", 190, 58.7),
        ("disability", 110, 31.0),
    ]
    rows = [
        row(group, n, value, organization=school)
        for school in ("S1", "S2")
        for group, n, value in block
    ]
    assert codes([row("all", 5000, 62.0), *rows]) == ["HW-510"]
    rows[-1]["value"] = 32.0
    assert codes([row("all", 5000, 62.0), *rows]) == []


def test_groups_that_were_there_the_year_before_are_missed() -> None:
    assert codes(year(2015)[:2], before=year(2014, 1.0, 2.0, 3.0)) == ["HW-511"]
    assert codes(year(2015), before=year(2014, 1.0, 2.0, 3.0)) == []


def test_a_correction_of_one_row_misses_nothing() -> None:
    public = [*year(2014, 1.0, 2.0, 3.0), *year(2015)]
    assert codes([row("black", 2000, 46.0, **NOW)], before=public) == []


def test_most_schools_of_a_level_make_the_others_missed() -> None:
    more = {code: Organization(code, ORGANIZATIONS["S1"].kind, code, "high") for code in "abcdefgh"}
    given = [row("all", 300, 60.0 + n, organization=code) for n, code in enumerate("abcdefg")]
    used = plan(indicator())
    schools = {"D1": ORGANIZATIONS["D1"], **more}
    rows = observations([row("all", 5000, 62.0), *given])
    found = check(rows, used, VOCABULARY, schools, TODAY)
    assert [each.code for each in found] == ["HW-512"]
    assert "(h)" in found[0].sentence
    assert check(observations(given[:3]), used, VOCABULARY, schools, TODAY) == []


def test_rows_left_out_for_an_error_are_not_told_as_missing() -> None:
    assert codes(year(2015)[:2], before=year(2014, 1.0, 2.0, 3.0), is_whole=False) == []


def test_a_single_share_is_asked_about_and_a_small_rate_of_many_is_not() -> None:
    others = [row("all", 5000, 62.0), row("black", 1000, 45.0), row("white", 1000, 74.0)]
    assert codes([*others, row("asian", 100, 0.8)]) == ["HW-420"]
    low = [row("all", 5000, 1.2), row("black", 1000, 0.9), row("white", 1000, 0.6)]
    assert codes(low) == []
    # Of 60 students one is more than 0.8 percent.
    assert codes([*low[:2], row("asian", 60, 0.8)]) == ["HW-420"]


def test_a_single_share_among_three_rows_is_asked_about_where_the_others_are_high() -> None:
    assert codes([row("all", 5000, 79.0), row("black", 1000, 71.2), row("white", 2000, 0.79)]) == [
        "HW-420"
    ]
    rare = [row("all", 5000, 9.0), row("black", 1000, 7.1), row("white", 2000, 0.8)]
    assert codes(rare) == []


def test_rows_of_single_students_are_refused_with_nothing_else_said() -> None:
    rows = [row("black", 1, 100.0 * (n % 2), upload="a.xlsx", row=n) for n in range(12)]
    assert codes(rows) == ["HW-321"]
    many = [row("black", 30, 50.0 + n, upload="a.xlsx", row=n) for n in range(12)]
    assert codes(many) == ["HW-321"]


def test_what_an_upload_would_change_is_counted_by_indicator() -> None:
    public = observations([*year(2014), *year(2015)])
    new = observations([*year(2015, 0.0, 1.0, 5.0), *year(2016)])
    told = changes(new, public, plan())
    (one,) = told.by_indicator
    assert (one.new, one.changed, one.same) == (3, 2, 1)
    assert [about.student_group for _, about in told.largest] == ["white", "black"]
    assert "3 rows new, 2 changed, 1 the same" in told.as_text(4)
    assert "74" not in told.as_text(4)


def test_files_of_which_no_row_was_read_bring_nothing() -> None:
    assert Changes().as_text(4) == (
        "Beside release 4, the files bring nothing: no row could be read."
    )
