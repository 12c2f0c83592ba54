"""The pages' own words in the language of the reader. English text is the key (docs/adr/0020).

    say = speech(release.language)
    say("Read the whole plan")
    say("Figures: release {number}, published {day}.", number=3, day=day)
    say.plural("{count} measure", "{count} measures", len(measures))

What stands at the top of a module is marked `TITLE = noted("Search")` and said later: `say(TITLE)`.
"""

from dataclasses import dataclass
from functools import lru_cache
from gettext import NullTranslations

from dashboard.catalogues.po import translations

ENGLISH, SPANISH = "en", "es"
# Each by its own name, as the link to it says.
LANGUAGES = {ENGLISH: "English", SPANISH: "Español"}


@dataclass(frozen=True, eq=False)
class Speech:
    """Says messages in one language. `language` is "en" or "es"."""

    language: str
    catalogue: NullTranslations

    def __call__(self, message: str, /, **places: object) -> str:
        """The message with its `{places}` filled; in English where the catalogue lacks it.

        Raises KeyError when a place is left open.
        """
        said = self.catalogue.gettext(message) if message else ""
        return said.format(**places) if places else said

    def plural(self, one: str, other: str, count: int, /, **places: object) -> str:
        """The form for `count`, which fills `{count}` as pages write numbers."""
        said = self.catalogue.ngettext(one, other, count)
        return said.format(count=f"{count:,}", **places)


@lru_cache(maxsize=len(LANGUAGES))
def speech(language: str) -> Speech:
    """Raises ValueError for a language that the pages do not speak."""
    if language not in LANGUAGES:
        raise ValueError(f"no words in {language!r}; there are {', '.join(LANGUAGES)}")
    return Speech(language, translations(language))


def noted_plural(one: str, other: str) -> tuple[str, str]:
    """Marks both forms of a message with a number: `say.plural(*MEASURES, 7)`."""
    return one, other


def noted(message: str) -> str:
    """Marks a text for the catalogues; it is said later, by a `Speech`."""
    return message
