"""The words of the pages, explained."""

import re
from itertools import pairwise

import pytest

from dashboard.queries.by_name import folded
from dashboard.views import glossary
from dashboard.views.parts.glossary import WORDS
from etl.published import PublishedRelease
from tests.dashboard.views.shown import shown


@pytest.mark.parametrize("language", ["en", "es"])
def test_words_stand_a_to_z_in_the_language_of_the_reader(
    board: PublishedRelease, language: str
) -> None:
    page = shown(glossary.page(board.in_language(language)))
    words = re.findall(r"<dt>(.*?)</dt>", page)[: len(WORDS)]
    assert len(set(words)) == len(WORDS)
    assert all(folded(one) < folded(next_) for one, next_ in pairwise(words))
