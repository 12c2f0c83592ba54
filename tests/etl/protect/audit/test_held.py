"""What hangs together through a whole district is loosened where it is held."""

from collections.abc import Iterator

from etl.model.organization import Kind, Organization
from etl.protect import protect
from tests.builders.district import RULES, VOCABULARY, plan
from tests.builders.observations import observations, row

SCHOOLS = [f"S{number}" for number in range(1, 6)]
# Sixteen students of two groups go to five schools whose numbers the state hides.
GROUPS = {"white": 600, "black": 500, "hispanic": 300, "asian": 110}
FEW = {"american_indian": 11, "pacific_islander": 5}
LEFT = [3, 3, 3, 3, 4]


def rows() -> Iterator[dict]:
    yield row("all", sum(GROUPS.values()) + sum(FEW.values()), 50.0)
    for group, students in {**GROUPS, **FEW}.items():
        yield row(group, students, 50.0)
    for school, few in zip(SCHOOLS, LEFT, strict=True):
        parts = {group: students // 5 for group, students in GROUPS.items()}
        yield row("all", sum(parts.values()) + few, 50.0, organization=school)
        for group, students in parts.items():
            yield row(group, students, 50.0, organization=school)
        for group in FEW:
            yield row(group, organization=school)


def test_all_students_stay_where_a_group_of_the_district_holds_the_schools_down() -> None:
    organizations = {"D1": Organization("D1", Kind.DISTRICT, "Elm County")} | {
        code: Organization(code, Kind.SCHOOL, code, "high") for code in SCHOOLS
    }
    result = protect(observations(list(rows())), plan(), VOCABULARY, organizations, RULES)
    published = result.published
    hidden = published[published["state"] == "suppressed"]
    assert "all" not in set(hidden["student_group"])
    # Two rows a school were hidden by the state; no large group goes for them.
    of_district = set(hidden.loc[hidden["organization"] == "D1", "student_group"])
    assert of_district and of_district.isdisjoint({"white", "black", "hispanic"})
