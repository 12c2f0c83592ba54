"""The whole plan in one line: how many measures stand where."""

from collections.abc import Iterable
from dataclasses import dataclass

from etl.model.figure import Status, StatusCode
from etl.wording.numbers import in_words
from etl.wording.phrases import status as words
from etl.wording.phrases import tally as said
from etl.wording.voice import Voice, upper

# One place for each word that readers see, in their order.
_PLACES = (
    ("met", (StatusCode.MET,)),
    ("on_track", (StatusCode.ON_TRACK,)),
    ("off_track", (StatusCode.OFF_TRACK,)),
    ("stagnant", (StatusCode.STAGNANT,)),
    (
        "cannot_tell",
        (StatusCode.SERIES_BROKEN, StatusCode.CLOSE_TO_PATH, StatusCode.CANNOT_TELL),
    ),
    ("no_target", (StatusCode.NO_TARGET,)),
    ("baseline_pending", (StatusCode.BASELINE_PENDING,)),
    ("no_data", (StatusCode.NO_DATA,)),
    ("hidden", (StatusCode.HIDDEN,)),
)
_ALWAYS = ("on_track", "off_track", "stagnant", "cannot_tell", "no_target", "no_data")
_PHRASES = {
    (False, True): said.ONE_ON_TRACK,
    (False, False): said.SOME_ON_TRACK,
    (True, True): said.ONE_GOOD,
    (True, False): said.SOME_GOOD,
}


@dataclass(frozen=True)
class Count:
    """How many measures have a status: "off_track", "Off track", 2."""

    code: str
    word: str
    number: int


def headline(statuses: Iterable[Status], voice: Voice) -> str:
    """ "No measure is on track on the latest figures"."""
    judged = [s for s in statuses if s.code is not StatusCode.CONTEXT]
    good = [s for s in judged if s.code in (StatusCode.ON_TRACK, StatusCode.MET)]
    if not judged or all(s.code is StatusCode.NO_DATA for s in judged):
        return voice.say(said.NOTHING_YET)
    if not good:
        return voice.say(said.NONE_ON_TRACK)
    has_met = any(s.code is StatusCode.MET for s in good)
    number = upper(in_words(len(good), voice.language))
    return voice.say(_PHRASES[has_met, len(good) == 1], number=number, total=len(judged))


def counts(statuses: Iterable[Status], voice: Voice, always: bool = True) -> tuple[Count, ...]:
    """The statuses counted by the word that readers see. `always` keeps the usual ones at 0."""
    listed = list(statuses)
    found = []
    for code, codes in _PLACES:
        number = sum(status.code in codes for status in listed)
        if number or (always and code in _ALWAYS):
            found.append(Count(code, voice.say(words.WORDS[codes[0]]), number))
    return tuple(found)


def line(statuses: Iterable[Status], overdue: int, voice: Voice) -> str:
    """ "2 off track, 3 no target, 2 no data; 1 of these overdue"."""
    parts = [f"{c.number} {c.word.lower()}" for c in counts(statuses, voice, always=False)]
    text = ", ".join(parts)
    return voice.say(said.WITH_OVERDUE, text=text, number=overdue) if overdue and text else text
