"""What a number is, is told in a minute, in either language."""

import pytest

from dashboard.queries.about import about
from dashboard.queries.scope import home_scope
from dashboard.speech import LANGUAGES
from etl.publish.home import Home
from etl.published import open_published

MOST = 120


@pytest.mark.parametrize("language", LANGUAGES)
def test_about_this_number_takes_fewer_than_120_words(sample: Home, language: str) -> None:
    release = open_published(sample.public).current().in_language(language)
    today = release.release.published_at.date()
    words = {
        each.slug: sum(
            len(f"{part.title} {part.text}".split())
            for part in about(home_scope(release, each.slug, today))
        )
        for each in release.plan.indicators
    }
    assert words and {slug: number for slug, number in words.items() if number >= MOST} == {}
