"""A text of the plan in the languages that the public reads."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """English is always there; Spanish may be missing, and the reader is told so."""

    en: str
    es: str = ""

    def spoken(self, language: str) -> str:
        """The text in `language` ("en" or "es"), in English where it is missing."""
        return self.es if language == "es" and self.es else self.en

    def is_missing(self, language: str) -> bool:
        """Whether a reader of `language` gets the English text instead."""
        return language == "es" and not self.es

    def untranslated(self, language: str) -> tuple[str, ...]:
        """The English text, where a reader of `language` gets it instead; else nothing."""
        return (self.en,) if self.en and self.is_missing(language) else ()


NO_TEXT = Text("")
