"""Measures of the same students do not tell what one another have to hide."""

from etl.model.indicator import Direction, Unit
from etl.protect import Protected, protect
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY, indicator, plan
from tests.builders.observations import observations, row

PLAN = plan(
    indicator("reading"),
    indicator("mathematics"),
    indicator("absence", direction=Direction.LOWER),
    indicator("enrolment", unit=Unit.COUNT),
)
STUDENTS = {
    "all": 400,
    "white": 204,
    "black": 120,
    "hispanic": 40,
    "asian": 30,
    "two_or_more": 6,
    "female": 196,
    "male": 204,
}


LARGE = {**STUDENTS, "all": 410, "female": 206, "two_or_more": 16}


def measure(
    name: str, place: str = "D1", students: dict[str, int] = STUDENTS, **events: float
) -> list[dict]:
    """Half of each group are counted, unless told otherwise."""
    return [
        row(
            group,
            n,
            None,
            state="reported",
            indicator=name,
            organization=place,
            numerator=float(events.get(group, n // 2)),
        )
        for group, n in students.items()
    ]


def counted(place: str = "D1") -> list[dict]:
    return [
        row(group, None, float(n), indicator="enrolment", organization=place)
        for group, n in STUDENTS.items()
    ]


def protected(rows: list[dict]) -> Protected:
    return protect(observations(rows), PLAN, VOCABULARY, ORGANIZATIONS, RULES)


def hidden(made: Protected, name: str) -> set[str]:
    mine = made.published[made.published["indicator"] == name]
    return set(mine.loc[mine["state"] == "suppressed", "student_group"])


def reasons(made: Protected, name: str) -> dict[str, str]:
    mine = made.reasons[made.reasons["indicator"] == name]
    return dict(zip(mine["student_group"], mine["reason"], strict=True))


def test_nobody_takes_the_partner_of_a_small_group_from_another_measure() -> None:
    """By itself reading hides 6 students and the 30 Asian ones; absence, where few Black students
    are counted, would show the 30."""
    made = protected([*measure("reading"), *measure("absence", black=4, asian=29)])
    assert {"two_or_more", "asian"} <= hidden(made, "reading")
    assert hidden(made, "reading") <= hidden(made, "absence")
    assert reasons(made, "absence")["asian"] == "another_measure_hides_it"


def test_few_events_of_one_measure_hide_nothing_in_the_other() -> None:
    """What is secret is who was absent, not how many students there are."""
    rows = [
        *measure("reading", students=LARGE),
        *measure("absence", students=LARGE, black=4, two_or_more=14),
    ]
    made = protected(rows)
    assert "black" in hidden(made, "absence")
    assert hidden(made, "reading") == set()


def test_a_count_of_people_hides_what_the_rate_of_a_school_hides() -> None:
    made = protected([*measure("reading", "S1"), *counted("S1")])
    assert {"two_or_more", "asian"} <= hidden(made, "reading")
    assert hidden(made, "reading") <= hidden(made, "enrolment")


def test_measures_of_other_students_hide_by_themselves() -> None:
    """A coincidence of one size says nothing."""
    other = [
        {**each, "denominator": each["denominator"] + (each["student_group"] != "white")}
        for each in measure("mathematics")
    ]
    made = protected([*measure("reading"), *other])
    assert "another_measure_hides_it" not in set(made.reasons["reason"])


# Nobody is left over but two groups of five, so who sees all others knows that both are few.
TWO_OF_FIVE = {
    "all": 2177,
    "american_indian": 5,
    "pacific_islander": 5,
    "two_or_more": 47,
    "asian": 137,
    "hispanic": 420,
    "black": 764,
    "white": 799,
}


def test_two_measures_that_count_on_one_another_are_made_safe_together() -> None:
    """Each needs one group more, which the other still tells: neither could be published alone."""
    made = protected(
        [*measure("reading", students=TWO_OF_FIVE), *measure("mathematics", students=TWO_OF_FIVE)]
    )
    assert hidden(made, "reading") == hidden(made, "mathematics")
    assert {"american_indian", "pacific_islander"} < hidden(made, "reading")
