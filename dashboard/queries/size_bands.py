"""How many are counted behind a figure, as a band under the name of what is counted."""

from dashboard.speech import Speech
from etl.model.indicator import Indicator


def head(indicator: Indicator, say: Speech) -> str:
    """ "Students tested"."""
    counted = indicator.people.spoken(say.language).partition(" (")[0]
    return counted[:1].upper() + counted[1:]


def band(code: str, say: Speech) -> str:
    """ "30 to 99" for "30-99", "300 or more" for "300+", "" where there is none."""
    if code.endswith("+"):
        return say("{number} or more", number=code.rstrip("+"))
    return code.replace("-", f" {say('to')} ")
