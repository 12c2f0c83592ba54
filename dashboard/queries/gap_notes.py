"""What must be known to read a list of gaps."""

from dashboard.queries import gap_table as tables
from dashboard.queries import gap_told
from dashboard.queries import standing_gaps as scanned
from dashboard.queries.gap_list import GapOf
from dashboard.speech import Speech


def of_standing(say: Speech, shown: tuple[GapOf, ...]) -> str:
    """How the scan was made, and whose choice a comparison is."""
    chosen = {each.against: each.note for each in shown if each.note}
    notes = (say("Why {group}: {note}.", group=group, note=note) for group, note in chosen.items())
    return " ".join(text for text in (say(scanned.ORDER), *notes, below(say, shown)) if text)


def below(say: Speech, gaps: tuple[GapOf, ...]) -> str:
    return f"{tables.axis_words(say, gaps)} {say(gap_told.BELOW)}" if gaps else ""
