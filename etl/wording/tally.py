"""The whole plan in one line: how many measures stand where."""

from collections.abc import Iterable
from dataclasses import dataclass

from etl.model.figure import Status, StatusCode
from etl.wording.numbers import years

# One place for each word that readers see, in their order.
_PLACES = (
    ("met", "Met", (StatusCode.MET,)),
    ("on_track", "On track", (StatusCode.ON_TRACK,)),
    ("off_track", "Off track", (StatusCode.OFF_TRACK,)),
    ("stagnant", "Stagnant", (StatusCode.STAGNANT,)),
    (
        "cannot_tell",
        "Cannot tell",
        (StatusCode.SERIES_BROKEN, StatusCode.CLOSE_TO_PATH, StatusCode.CANNOT_TELL),
    ),
    ("no_target", "No target", (StatusCode.NO_TARGET,)),
    ("baseline_pending", "Baseline pending", (StatusCode.BASELINE_PENDING,)),
    ("no_data", "No data", (StatusCode.NO_DATA,)),
    ("hidden", "Hidden", (StatusCode.HIDDEN,)),
)
_ALWAYS = ("on_track", "off_track", "stagnant", "cannot_tell", "no_target", "no_data")


@dataclass(frozen=True)
class Count:
    """How many measures have a status: "off_track", "Off track", 2."""

    code: str
    word: str
    number: int


def headline(statuses: Iterable[Status]) -> str:
    """ "No measure is on track on the latest figures"."""
    judged = [s for s in statuses if s.code is not StatusCode.CONTEXT]
    good = [s for s in judged if s.code in (StatusCode.ON_TRACK, StatusCode.MET)]
    if not judged or all(s.code is StatusCode.NO_DATA for s in judged):
        return "No figures are published yet"
    if not good:
        return "No measure is on track on the latest figures"
    number = years(len(good)).split()[0]
    verb, noun = ("is", "measure") if len(good) == 1 else ("are", "measures")
    word = "on track or met" if any(s.code is StatusCode.MET for s in good) else "on track"
    return f"{number.capitalize()} {noun} of {len(judged)} {verb} {word} on the latest figures"


def counts(statuses: Iterable[Status], always: bool = True) -> tuple[Count, ...]:
    """The statuses counted by the word that readers see. `always` keeps the usual ones at 0."""
    listed = list(statuses)
    found = []
    for code, word, codes in _PLACES:
        number = sum(status.code in codes for status in listed)
        if number or (always and code in _ALWAYS):
            found.append(Count(code, word, number))
    return tuple(found)


def line(statuses: Iterable[Status], overdue: int = 0) -> str:
    """ "2 off track, 3 no target, 2 no data; 1 of these overdue"."""
    parts = [f"{c.number} {c.word.lower()}" for c in counts(statuses, always=False)]
    text = ", ".join(parts)
    return f"{text}; {overdue} of these overdue" if overdue and text else text
