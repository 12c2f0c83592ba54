from etl.model.figure import FigureState, Series
from etl.model.school_year import SchoolYear
from etl.model.summary import Summary, SummaryName
from tests.builders.published import readiness_rows
from tests.etl.wording.told import Told

R2, SLOPE = SummaryName.POVERTY_R2, SummaryName.POVERTY_SLOPE
WORDS = Told(readiness_rows()).words


def summary(
    name: SummaryName,
    year: int,
    value: float,
    ends: tuple[float, float] | None = None,
    **more: object,
) -> Summary:
    low, high = ends or (None, None)
    about = {"dimension": "all", "about": "free-reduced-lunch", "parts": 21, **more}
    return Summary(
        indicator="readiness",
        organization="D1",
        grade_band="all",
        school_year=SchoolYear(year),
        name=name,
        state=FigureState.REPORTED,
        value=value,
        low=low,
        high=high,
        **about,  # type: ignore[arg-type]
    )


def test_the_share_is_told_with_its_schools_and_its_range() -> None:
    found = (summary(R2, 2017, 0.707, (0.41, 0.87)),)
    assert WORDS.social_share(found) == (
        "In 2016-17, 71% of how 21 schools differ goes along with their share of low-income "
        "students (41% to 87% by chance)."
    )
    assert "schools, not of students" in WORDS.social_caution(found)


def test_a_share_whose_range_begins_at_0_could_be_chance() -> None:
    assert WORDS.social_share((summary(R2, 2017, 0.1, (0.0, 0.4)),)).endswith("could be chance.")


def test_ranges_that_overlap_do_not_tell_a_change() -> None:
    found = (summary(R2, 2012, 0.88, (0.72, 0.95)), summary(R2, 2017, 0.71, (0.41, 0.87)))
    assert WORDS.social_change(found) == (
        "In 2011-12 it was 88%; the two ranges overlap, so whether it changed cannot be told."
    )
    apart = (summary(R2, 2012, 0.88, (0.8, 0.95)), summary(R2, 2017, 0.4, (0.2, 0.6)))
    assert WORDS.social_change(apart).endswith("now it is less, by more than chance.")
    assert WORDS.social_change(found[:1]) == ""


def test_the_slope_is_told_for_schools_10_points_apart_and_not_when_its_range_holds_0() -> None:
    found = (summary(SLOPE, 2017, -0.42, (-0.54, -0.3)),)
    assert WORDS.social_slope(found) == (
        "Where 10 more of 100 students are low-income, a school's figure is 4.2 points lower "
        "(3.0 to 5.4)."
    )
    unclear = (summary(SLOPE, 2017, -0.42, (-0.9, 0.1)),)
    assert "cannot be told: the range holds 0." in WORDS.social_slope(unclear)


def test_schools_known_only_as_a_bound_are_counted_beside_it() -> None:
    two = (summary(R2, 2017, 0.7, (0.4, 0.9), coded=2),)
    assert "2 schools are shown only as a bound" in WORDS.social_caution(two)
    one = (summary(R2, 2017, 0.7, (0.4, 0.9), coded=1),)
    assert "1 school is shown only as a bound" in WORDS.social_caution(one)


def test_the_question_names_the_measure() -> None:
    series = Series("readiness", "D1", "all", "all")
    assert WORDS.social_question(series) == "How much of readiness goes along with school poverty?"


def test_the_summary_lists_every_year() -> None:
    found = (summary(R2, 2012, 0.88, (0.72, 0.95)), summary(R2, 2017, 0.71, (0.41, 0.87)))
    assert WORDS.social_summary(found) == (
        "Share of the differences between schools, by year: 2011-12 88% (72% to 95%); "
        "2016-17 71% (41% to 87%)."
    )


def test_the_share_between_groups_says_that_the_rest_lies_within_them() -> None:
    found = (summary(SummaryName.BETWEEN_GROUPS, 2017, 0.053, dimension="race"),)
    assert WORDS.between_groups(found).startswith(
        "In 2016-17, 5% of how students differ lies between the groups (race and ethnicity);"
    )


def test_a_share_under_one_percent_keeps_a_decimal() -> None:
    found = (summary(SummaryName.BETWEEN_GROUPS, 2017, 0.004, dimension="race"),)
    assert "0.4%" in WORDS.between_groups(found)


def test_it_is_told_in_spanish_too() -> None:
    words = Told(readiness_rows(), language="es").words
    assert words.social_share((summary(R2, 2017, 0.707, (0.41, 0.87)),)) == (
        "En 2016-17, el 71% de lo que difieren 21 escuelas va de la mano de su parte de "
        "estudiantes de bajos ingresos (de 41% a 87% por azar)."
    )
