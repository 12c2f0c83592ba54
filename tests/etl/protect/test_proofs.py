"""A release after a correction audits what was corrected; what was proved safe stays proved."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from etl.protect import Protected, protect
from etl.protect.audit.exposed import Exposed, exposed
from etl.protect.audit.unit import Unit
from etl.protect.crew import Crew
from tests.builders.district import RULES, VOCABULARY, plan
from tests.builders.observations import observations
from tests.etl.protect.attacker.district import District, corrected, random_district

DISTRICT = random_district(4, schools=5)


def year(number: int, district: District = DISTRICT) -> District:
    return replace(district, year=number)


def published(
    *years: District, kept: Path | None, before: Sequence[Protected] = ()
) -> tuple[Protected, int]:
    """A release after those `before` it, and how often the solver was asked."""
    units: list[Unit] = []

    def auditor(unit: Unit) -> list[Exposed]:
        units.append(unit)
        return exposed(unit)

    earlier = pd.concat([each.published for each in before]) if before else None
    made = protect(
        observations([row for each in years for row in each.rows()]),
        plan(),
        VOCABULARY,
        dict(DISTRICT.organizations),
        RULES,
        hidden_before=None if earlier is None else earlier[earlier["state"] == "suppressed"],
        shown_before=earlier,
        auditor=auditor,
        crew=Crew(kept),
    )
    return made, len(units)


def test_a_year_that_was_not_corrected_is_not_audited_again(tmp_path: Path) -> None:
    first, asked = published(year(2015), kept=tmp_path)
    assert asked
    second, asked = published(year(2015), kept=tmp_path, before=[first])
    assert asked == 0
    pd.testing.assert_frame_equal(second.published, first.published)


def test_the_corrected_year_is_audited_with_all_that_earlier_releases_told(tmp_path: Path) -> None:
    late = corrected(DISTRICT, seed=1)
    first, _ = published(year(2014), year(2015), kept=tmp_path)
    second, asked = published(year(2014), year(2015, late), kept=tmp_path, before=[first])
    anew, in_all = published(year(2014), year(2015, late), kept=None, before=[first])
    assert 0 < asked < in_all
    pd.testing.assert_frame_equal(second.published, anew.published)
    pd.testing.assert_frame_equal(second.reasons, anew.reasons)


def test_what_an_earlier_release_may_have_given_away_proves_nothing_for_the_next(
    tmp_path: Path,
) -> None:
    late = year(2015, corrected(DISTRICT, seed=1))
    first, _ = published(year(2015), kept=None)
    second, _ = published(late, kept=tmp_path, before=[first])
    assert published(late, kept=tmp_path, before=[first, second])[1]
