"""A phrase in the languages that the public reads, beside each other so that one can be checked
against the other. Whole sentences: grammar is never made by joining pieces."""

from dataclasses import dataclass

ENGLISH, SPANISH = "en", "es"
LANGUAGES = (ENGLISH, SPANISH)


@dataclass(frozen=True)
class Phrase:
    """The same words in English and in Spanish. `{places}` are filled by `etl.wording.voice`."""

    en: str
    es: str

    def spoken(self, language: str) -> str:
        return self.es if language == SPANISH else self.en


@dataclass(frozen=True)
class Plural:
    """A phrase with a number in it. English and Spanish both know one and all else; 0 and 1.0 are
    not one."""

    one: Phrase
    other: Phrase

    def of(self, number: str) -> Phrase:
        """The form for a number as it is written: "1" and "−1" are one."""
        return self.one if number.lstrip("−+") == "1" else self.other


@dataclass(frozen=True)
class Counted:
    """A phrase that speaks of students, and the same where adults are counted."""

    students: Phrase
    people: Phrase
