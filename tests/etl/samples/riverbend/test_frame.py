"""The figures of the fictional district: from a seed, adding up, and shaped like real ones."""

import numpy as np
import pandas as pd
import pytest

from etl.samples.riverbend import observations

PLACE = ["indicator", "organization", "school_year", "grade_band"]
CLIMATE = ("school-climate", "climate-safety", "climate-belonging", "climate-support")
RACES = (
    *("american_indian", "asian", "black", "hispanic"),
    *("pacific_islander", "two_or_more", "white"),
)


@pytest.fixture(scope="module")
def figures() -> pd.DataFrame:
    return observations()


def of(figures: pd.DataFrame, **wanted: object) -> pd.DataFrame:
    """The rows in which every named column is as wanted."""
    fits = np.ones(len(figures), dtype=bool)
    for column, value in wanted.items():
        fits &= (figures[column] == value).to_numpy()
    return figures[fits]


def at_schools(figures: pd.DataFrame) -> pd.DataFrame:
    return figures[figures["organization"] != "810"]


def test_the_same_seed_gives_the_same_figures_to_the_last_digit() -> None:
    pd.testing.assert_frame_equal(observations(6, 4, 5, seed=3), observations(6, 4, 5, seed=3))


def test_another_seed_gives_other_figures() -> None:
    one, other = observations(6, 4, 1, seed=3), observations(6, 4, 1, seed=4)
    assert not one["value"].equals(other["value"])


def test_a_district_is_as_large_as_it_was_asked_to_be() -> None:
    asked = observations(schools=7, years=5, indicators=4, groups=8)
    assert at_schools(asked)["organization"].nunique() == 7
    assert sorted(asked["school_year"].unique()) == [2022, 2023, 2024, 2025, 2026]
    assert list(asked["indicator"].unique()) == [
        "college-career-readiness",
        "free-reduced-lunch",
        "reading",
        "suspensions",
    ]
    assert set(asked["student_group"]) == {"all", *RACES}


@pytest.mark.parametrize("size", [(30, 0, 12), (30, 8, 25), (30, 8, 0)])
def test_a_size_out_of_reach_is_refused(size: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="1 to 24 indicators"):
        observations(*size)


def test_its_indicators_come_in_every_unit(figures: pd.DataFrame) -> None:
    assert figures["indicator"].nunique() == 24


def test_the_students_of_every_race_make_up_all_students(figures: pd.DataFrame) -> None:
    told = of(figures, indicator="suspensions", state="reported")
    parts = told[told["dimension"] == "race"].groupby(PLACE, observed=True)["denominator"].sum()
    whole = told[told["student_group"] == "all"].set_index(PLACE)["denominator"]
    assert (parts == whole.loc[parts.index]).all()


def test_the_district_has_the_students_of_its_schools(figures: pd.DataFrame) -> None:
    lunch = of(figures, indicator="free-reduced-lunch")
    line = ["school_year", "student_group"]
    schools = at_schools(lunch).groupby(line, observed=True)["denominator"].sum()
    district = of(lunch, organization="810").set_index(line)["denominator"]
    assert (schools == district.loc[schools.index]).all()


def test_the_district_s_figures_are_those_that_the_recipe_asks_for(figures: pd.DataFrame) -> None:
    readiness = of(figures, indicator="college-career-readiness", organization="810")
    told = of(readiness, student_group="all").set_index("school_year")["value"]
    asked = {2021: 63.8, 2022: 65.0, 2023: 67.4, 2024: 68.8, 2025: 69.1, 2026: 67.9}
    assert all(abs(told[year] - value) < 0.5 for year, value in asked.items())


def test_groups_are_as_uneven_as_in_a_real_district(figures: pd.DataFrame) -> None:
    latest = of(figures, indicator="enrolment", school_year=2026).set_index("student_group")
    share = latest["denominator"] / latest.loc["all", "denominator"]
    assert share["black"] > 0.3 and share["white"] > 0.3
    assert share["american_indian"] < 0.01 and share["pacific_islander"] < 0.01
    assert 0.5 < share["economically_disadvantaged"] < 0.65
    assert share["homeless"] < 0.06


def test_many_groups_of_a_school_are_under_ten_students(figures: pd.DataFrame) -> None:
    lunch = at_schools(of(figures, indicator="free-reduced-lunch"))
    small = lunch["denominator"] < 10
    assert 0.05 < small.mean() < 0.4
    assert small[lunch["student_group"] == "pacific_islander"].mean() > 0.5


def test_some_sources_hide_small_groups_themselves_and_then_give_no_number(
    figures: pd.DataFrame,
) -> None:
    hidden = of(figures, state="suppressed")
    assert set(hidden["indicator"]) == {
        "college-career-readiness",
        "graduation-rate",
        "college-credits",
        "reading",
    }
    assert hidden[["value", "denominator"]].isna().all().all()
    assert not (hidden["organization"] == "810").any()


def test_there_were_no_tests_in_2019_20_and_the_district_says_so_once(
    figures: pd.DataFrame,
) -> None:
    told = of(figures, indicator="reading", school_year=2020)
    assert set(told["organization"]) == {"810"} and set(told["student_group"]) == {"all"}
    assert set(told["state"]) == {"not_reported"}
    assert set(told["note"]) == {"No state tests in spring 2020."}


def test_the_climate_survey_of_the_last_year_is_missing(figures: pd.DataFrame) -> None:
    assert of(figures, indicator="school-climate")["school_year"].max() == 2025
    assert of(figures, indicator="suspensions")["school_year"].max() == 2026


def test_schools_with_more_low_income_students_have_lower_results(figures: pd.DataFrame) -> None:
    def of_schools(slug: str) -> pd.Series:
        rows = of(at_schools(figures), indicator=slug, school_year=2026, student_group="all")
        return rows.set_index("organization")["value"]

    ready, poor = of_schools("college-career-readiness"), of_schools("free-reduced-lunch")
    explained = np.corrcoef(ready, poor.loc[ready.index])[0, 1]
    assert explained < -0.7


def test_percents_are_percents_and_events_may_outnumber_students(figures: pd.DataFrame) -> None:
    shares = figures[figures["indicator"].isin(["reading", "chronic-absence", "graduation-rate"])]
    assert shares["value"].dropna().between(0, 100).all()
    assert (of(figures, indicator="suspensions")["value"].dropna() >= 0).all()


def test_an_index_is_the_mean_of_its_parts_for_every_group_and_school(
    figures: pd.DataFrame,
) -> None:
    cell = ["organization", "school_year", "student_group"]
    told = {slug: of(figures, indicator=slug).set_index(cell)["value"] for slug in CLIMATE}
    index, *parts = told.values()
    enough = of(figures, indicator="school-climate").set_index(cell)["denominator"] >= 10
    apart = ((sum(parts) / len(parts)) - index)[enough].abs()
    assert len(apart) > 1000 and apart.max() <= 0.15


def test_the_races_of_a_part_make_up_all_students(figures: pd.DataFrame) -> None:
    rows = of(figures, indicator="climate-belonging", organization="810", state="reported")
    races = rows[rows["dimension"] == "race"]
    summed = (races["value"] * races["denominator"]).groupby(races["school_year"]).sum()
    whole = rows[rows["student_group"] == "all"].set_index("school_year")
    assert ((summed / whole["denominator"]) - whole["value"]).abs().max() < 0.1


def test_an_index_brings_its_parts_into_a_smaller_sample() -> None:
    asked = observations(schools=4, years=2, indicators=7)
    assert set(CLIMATE) <= set(asked["indicator"]) and asked["indicator"].nunique() == 10
