"""An audit of many indicator-years says how far it has come."""

from dataclasses import replace

from etl.protect import protect
from tests.builders.district import RULES, VOCABULARY, plan
from tests.builders.observations import observations
from tests.etl.protect.attacker.district import random_district


def test_a_long_audit_says_how_many_indicator_years_are_done_of_how_many() -> None:
    district, said = random_district(4, schools=5), list[str]()
    years = [replace(district, year=2000 + each) for each in range(21)]
    protect(
        observations([row for each in years for row in each.rows()]),
        plan(),
        VOCABULARY,
        dict(district.organizations),
        RULES,
        auditor=lambda _: [],
        say=said.append,
    )
    assert said == ["Auditing: 20 of 21 indicator-years done"]
