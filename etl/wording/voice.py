"""Who is spoken to: the language, and what the release calls its groups."""

from dataclasses import dataclass

from etl.model.student_group import Vocabulary
from etl.model.text import Text
from etl.wording.phrase import Phrase


@dataclass(frozen=True)
class Voice:
    language: str
    vocabulary: Vocabulary

    def say(self, phrase: Phrase, **places: object) -> str:
        """A phrase with its places filled. Raises KeyError when one is left open."""
        return phrase.spoken(self.language).format(**places)

    def text(self, text: Text) -> str:
        """A text of the plan or the vocabulary; in English where its Spanish is missing."""
        return text.spoken(self.language)


def stopped(text: str) -> str:
    """A headline as a sentence: with its full stop."""
    return f"{text}."


def upper(text: str) -> str:
    return text[:1].upper() + text[1:]
