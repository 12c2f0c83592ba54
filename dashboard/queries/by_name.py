"""The one order of places by name: A to Z without case and accents, so that duPont follows Doss."""

import unicodedata

from etl.model.organization import Organization


def folded(text: str) -> str:
    """Without case and accents."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def by_name(place: Organization) -> tuple[str, str]:
    """What places are sorted by."""
    return folded(place.name), place.code
