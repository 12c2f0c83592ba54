"""Every sentence of a sample, read as a whole: grade 9 in English, INFLESZ 55 in Spanish, no cause
and no banned word, and the same cells in both languages."""

import re
from collections.abc import Iterator

import pytest

from etl.commands.told import told
from etl.model.figure import Series
from etl.publish.home import Home
from etl.published import PublishedRelease, open_published
from tests.builders.sample import sample_home
from tests.etl.wording.reading import grade, inflesz
from tests.etl.wording.test_phrases import BANNED, CAUSES


@pytest.fixture(scope="module")
def release(sample: Home) -> PublishedRelease:
    return open_published(sample.public).current()


def _series(release: PublishedRelease) -> Iterator[Series]:
    for indicator in release.plan.indicators:
        yield from release.series(indicator.slug, organization=release.plan.organization)


def _holds(release: PublishedRelease) -> None:
    english, spanish = release.words, release.words_in("es")
    said: tuple[list[str], list[str]] = ([], [])
    for series in _series(release):
        both = [told(release, series, words) for words in (english, spanish)]
        assert [each.cells for each in both[0]] == [each.cells for each in both[1]]
        for sentences, kept in zip(both, said, strict=True):
            kept += [text if text.endswith(".") else f"{text}." for text in sentences]
    assert len(said[0]) > 500
    for text in (*said[0], *said[1]):
        assert not re.search(rf"\b(?:{CAUSES}|{BANNED})\b", text, re.IGNORECASE), text
        assert not re.search(r"[−+]0\.?0*\b(?![.\d])|\{|\}|  | ,", text), text
    assert grade(" ".join(said[0])) <= 9
    assert inflesz(" ".join(said[1])) >= 55


def test_every_sentence_of_vision_2020_reads_easily_in_both_languages(
    release: PublishedRelease,
) -> None:
    _holds(release)


@pytest.mark.soak
def test_every_sentence_of_riverbend_reads_easily_in_both_languages() -> None:
    _holds(open_published(sample_home("riverbend").public).current())
