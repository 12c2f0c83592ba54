"""What must be known to read figures of student groups: overlap, rounding, small groups, care."""

from dashboard.queries.scope import Scope
from dashboard.speech import noted
from etl.model.indicator import Unit

OVERLAP = noted("Groups of two kinds overlap and do not add up.")
WHOLE = noted("Percents are whole numbers where a group has fewer than 300.")
SMALL = noted("An open marker means a group of fewer than 30, or the first figure of a new series.")


def note(scope: Scope) -> str:
    words = scope.release.words
    cautions = dict.fromkeys(
        words_of
        for series in scope.groups
        for cell in scope.shown(series.student_group)
        for words_of in words.cautions(cell)
    )
    say = scope.say
    whole = WHOLE if scope.indicator.unit is Unit.PERCENT and not scope.is_school else ""
    cares = (say("Caution: {text}", text=text) for text in cautions)
    said = (say(OVERLAP), say(whole), say(SMALL), *cares)
    return " ".join(text for text in said if text)
