"""Where a reader is, and in which language they read: what the address says."""

from dataclasses import dataclass
from functools import cached_property

from dashboard import pinned
from dashboard.speech import ENGLISH, LANGUAGES, Speech, speech


@dataclass(frozen=True)
class Visit:
    """`query` stands without its question mark."""

    path: str = "/"
    query: str = ""

    @cached_property
    def language(self) -> str:
        return pinned.asked_language(self.query)

    @property
    def say(self) -> Speech:
        return speech(self.language)

    @property
    def wanted(self) -> str:
        """The number of the release that is asked for; "" for the latest."""
        return pinned.asked_release(self.query)

    @property
    def spoken(self) -> dict[str, str]:
        """The choice of a language that every link of this page carries along."""
        return {} if self.language == ENGLISH else {pinned.LANGUAGE: self.language}

    @property
    def latest(self) -> str:
        """The address of the same page of the latest release."""
        return pinned.without(self.path, self.query)

    @property
    def languages(self) -> dict[str, str]:
        """The address of the same page in each language."""
        return {name: pinned.told_in(self.path, self.query, name) for name in LANGUAGES}
