"""What the sample's district says comes with its releases, and stands in words that may be said."""

from datetime import date

import data
from etl.desk.commentary.reading import judged
from etl.desk.commentary.words import words_to_avoid
from etl.desk.demo import planned_comments, planned_releases
from etl.plan_files import load_plan
from etl.publish.home import Home
from tests.builders.district import ROOT, VOCABULARY

RIVERBEND = data.FOLDER / "plans" / "riverbend"
LATER = date(2027, 1, 1)


def test_the_comments_of_the_sample_keep_every_rule_for_comments() -> None:
    plan = load_plan(RIVERBEND, VOCABULARY)
    said = [
        comment
        for release in planned_releases(RIVERBEND)
        for comment in planned_comments(RIVERBEND, release.number)
    ]
    assert len(said) == 2 and all(each.text.es for each in said)
    assert not list(judged(said, "commentary.toml", plan, words_to_avoid(Home(ROOT)), LATER))


def test_a_plan_without_comments_has_none() -> None:
    assert planned_comments(data.FOLDER / "plans" / "vision2020", 1) == ()
