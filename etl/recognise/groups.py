"""Student groups by their names and codes: in the entries of a column, and in headers."""

import re
from collections.abc import Iterable, Mapping
from itertools import takewhile

from etl.map.aliases import Aliases
from etl.map.spelling import normal
from etl.model.student_group import Vocabulary
from etl.recognise.entries import plain
from etl.recognise.words import word_set

_LOOSE = re.compile(r"[^0-9a-zà-ÿ<>+]+")
_FOOTNOTE = re.compile(r"(?<=[A-Za-z]{3})\d$|(?<=[a-z])\s?[*†‡§]+$")  # Black1: its raising is lost
_EMPTY_WORDS = word_set("student pupil total of the group")
# Words that are met in the names of student groups of any state.
_SIGNS = word_set(
    """asian black white hispanic latino latina american indian alaska hawaiian pacific islander
    races multiracial race female male girls boys nonbinary disadvantaged disadvantage poverty lunch
    frl economically income iep disabilities disability disabled swd special education sped english
    learner learners lep ell el bilingual homeless migrant military foster gifted talented gap
    underserved underperforming title gender ethnicity accommodations filipino"""
)


class KnownGroups:
    """What student group a text names. Exact spellings first; then without punctuation and the
    word students. Nothing else is left out: "including monitored" is another population."""

    def __init__(self, vocabulary: Vocabulary, aliases: Aliases) -> None:
        self.conventions = aliases.header_codes
        self._exact: dict[str, str] = {}
        self._loose: dict[str, str | None] = {}
        for spelling, named in aliases.groups.items():
            self._learn(spelling, {alias.student_group for alias in named})
        for group in vocabulary.groups:
            for name in (group.label.en, group.label.es, group.short.en, group.short.es):
                self._learn(name, {group.code})
            self._learn(group.code, {group.code})

    def _learn(self, spelling: str, codes: Iterable[str]) -> None:
        codes = set(codes)
        code = codes.pop() if len(codes) == 1 else None
        if not spelling or code is None:
            return
        self._exact[normal(spelling)] = code
        key = loose(spelling)
        if key and self._loose.get(key, code) != code:
            self._loose[key] = None  # two populations that only small words tell apart
        elif key:
            self._loose[key] = code

    def code(self, text: str) -> str:
        """The group's code, or "" where it is not known."""
        text = plain(text)
        found = self._exact.get(normal(text)) or self._loose.get(loose(text))
        bare = _FOOTNOTE.sub("", text)
        return found or (self.code(bare) if bare != text else "")

    def known(self, texts: Mapping[str, int]) -> dict[str, str]:
        """Text -> code of those that are known."""
        return {text: code for text in texts if (code := self.code(text))}

    def known_endings(self, texts: Mapping[str, int]) -> dict[str, str]:
        """The same of texts that all begin with the same words, by the whole text."""
        ends = without_beginning(texts)
        pairs = zip(texts, ends, strict=len(ends) == len(texts)) if ends else ()
        return {text: code for text, end in pairs if (code := self.code(end))}


def without_beginning(texts: Mapping[str, int]) -> dict[str, int]:
    """The texts without the words with which all of them begin: `Grad Rate -Asian` is `Asian`."""
    same = takewhile(lambda letters: len({*letters}) == 1, zip(*map(plain, texts), strict=False))
    common = "".join(letters[0] for letters in same)
    cut = max(common.rfind(" "), common.rfind("-"), common.rfind(":")) + 1
    return {plain(text)[cut:]: count for text, count in texts.items()} if cut > 1 else {}


def loose(text: str) -> str:
    """A spelling without punctuation, without plurals and without the word students."""
    words = _LOOSE.sub(" ", normal(plain(text))).split()
    kept = [word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words]
    kept = [word for word in kept if word not in _EMPTY_WORDS]
    return " ".join(kept)


def sounds_like_a_group(text: str) -> bool:
    """Whether a text has a word that names of student groups have."""
    return not _SIGNS.isdisjoint(_LOOSE.sub(" ", normal(plain(text))).split())
