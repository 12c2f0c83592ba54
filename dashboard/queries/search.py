"""What a reader finds by the words that people use."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from dashboard.queries.search_index import NAME, Entry, What, entries
from dashboard.queries.search_words import SAID, asked, words
from etl.published import PublishedRelease

# How well a word of the question fits a word of an entry.
EXACT, START, RELATED, NEAR = 1.0, 0.7, 0.5, 0.4
WHOLE_NAME = 2 * NAME
# Shared beginnings of so many letters make words related: graduating, graduation.
_STEM = 7
_TYPO_FROM, _TYPO_LIKE = 4, 0.8
MOST = 12


@dataclass(frozen=True)
class Found:
    """The entries of one kind, best first; `more` counts those that are not listed."""

    what: What
    entries: tuple[Entry, ...]
    more: int = 0


@dataclass(frozen=True)
class Answer:
    """`is_whole` tells whether every word of the question was found in each entry."""

    kinds: tuple[Found, ...] = ()
    is_whole: bool = True

    @property
    def number(self) -> int:
        return sum(len(found.entries) + found.more for found in self.kinds)


class Index:
    """The entries of one release, ready to be asked."""

    def __init__(self, found: tuple[Entry, ...]) -> None:
        self.entries = found
        self.words = tuple(dict.fromkeys(word for entry in found for word in entry.words))
        self.known = frozenset(self.words)

    def search(self, question: str) -> Answer:
        """Entries that have every word, else those that have any of them."""
        wanted = asked(question)
        fits = [self._fitting(word) for word in wanted]
        name = words(question)
        whole = [
            (_score(entry, fits) + (WHOLE_NAME if name in entry.names else 0.0), entry)
            for entry in self.entries
            if wanted and all(fit.keys() & entry.words.keys() for fit in fits)
        ]
        if whole:
            return Answer(_by_kind(whole))
        some = [(score, each) for each in self.entries if (score := _score(each, fits)) > NEAR]
        return Answer(_by_kind(some), is_whole=False)

    def _fitting(self, wanted: str) -> dict[str, float]:
        """The words of the index that a word of the question may mean, and how well they fit.
        Slips of the finger are looked for only where nothing else fits."""
        if wanted not in self.known:
            wanted = SAID.get(wanted, wanted)
        fits = {word: fit for word in self.words if (fit := _fit(wanted, word))}
        if fits or len(wanted) < _TYPO_FROM:
            return fits
        return dict.fromkeys(get_close_matches(wanted, self.words, 3, _TYPO_LIKE), NEAR)


@lru_cache(maxsize=8)
def index(release: PublishedRelease) -> Index:
    """Built once for each release and language."""
    return Index(entries(release))


def _fit(wanted: str, word: str) -> float:
    if wanted == word:
        return EXACT
    if len(wanted) >= 3 and word.startswith(wanted):
        return START
    is_inside = len(word) >= _TYPO_FROM and wanted.startswith(word)
    is_akin = len(wanted) >= _STEM and wanted[:_STEM] == word[:_STEM]
    return RELATED if is_inside or is_akin else 0.0


def _score(entry: Entry, fits: Iterable[dict[str, float]]) -> float:
    return sum(
        max(
            (entry.words[word] * fit for word, fit in each.items() if word in entry.words),
            default=0,
        )
        for each in fits
    )


def _by_kind(scored: list[tuple[float, Entry]]) -> tuple[Found, ...]:
    """Kinds by their best entry, entries by score; the plan's order decides between equals."""
    ordered = [entry for _, entry in sorted(scored, key=lambda each: -each[0])]
    kinds = dict.fromkeys(entry.what for entry in ordered)
    found = {what: [entry for entry in ordered if entry.what is what] for what in kinds}
    return tuple(
        Found(what, tuple(listed[:MOST]), max(0, len(listed) - MOST))
        for what, listed in found.items()
    )
