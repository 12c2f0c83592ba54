"""What sentences call an indicator, a group and a comparison."""

from functools import lru_cache

from etl.model.figure import Series
from etl.model.indicator import Indicator
from etl.model.plan import Plan
from etl.model.student_group import ALL, ALL_OTHERS, GOAL
from etl.wording.phrase import SPANISH, Counted, Phrase
from etl.wording.phrases import names as said
from etl.wording.voice import Voice, upper

_ADULTS = ("teacher", "leader", "staff", "principal", "educator", "famil", "employee", "adult")


def counts_adults(indicator: Indicator) -> bool:
    return _names_adults(indicator.people.en)


@lru_cache(maxsize=256)
def _names_adults(people: str) -> bool:
    """Asked at nearly every sentence, of the few texts of a plan."""
    counted = people.lower()
    return any(word in counted for word in _ADULTS)


def people(indicator: Indicator, voice: Voice) -> str:
    """ "students", or "people" where adults are counted."""
    return voice.say(said.PEOPLE if counts_adults(indicator) else said.STUDENTS)


def suited(phrases: Counted, indicator: Indicator) -> Phrase:
    """The phrase that speaks of students, or of people where adults are counted."""
    return phrases.people if counts_adults(indicator) else phrases.students


def counted(indicator: Indicator, voice: Voice) -> str:
    """The word for those counted, without what stands in brackets: "graduates"."""
    return voice.text(indicator.people).split(" (")[0]


def measure(indicator: Indicator, grade_band: str, voice: Voice) -> str:
    """A short noun for a measure: "Graduation rate", "Elementary school reading"."""
    name = voice.text(indicator.name)
    if grade_band == "all":
        return name
    band = voice.text(indicator.grade_band(grade_band).title)
    if voice.language == SPANISH:
        band = lower(band)
    return voice.say(said.OF_BAND, name=name, lowered=lower(name), band=band)


def subject(series: Series, indicator: Indicator, voice: Voice) -> str:
    """ "College and career readiness of Black students"; a measure that is named after people
    reads "Black students: English learners"."""
    name = measure(indicator, series.grade_band, voice)
    if series.student_group == ALL:
        return name
    title = group(series.student_group, voice)
    called = indicator.name.en.lower()
    if any(word in called for word in ("student", "teacher", "learner")):
        return voice.say(
            said.GROUP_AND_MEASURE,
            group=upper(title),
            measure=lower(name),
            measure_first=name,
            group_after=title,
        )
    return voice.say(said.OF_GROUP, measure=name, group=closed(title), group_after=title)


FIXED = {ALL: said.ALL, ALL_OTHERS: said.ALL_OTHERS, GOAL: said.GOAL}


def group(code: str, voice: Voice) -> str:
    """ "Black students"; mid-sentence names keep their capital only where they are proper names."""
    if code in FIXED:
        return voice.say(FIXED[code])
    return lower(voice.text(voice.vocabulary.group(code).label))


def group_title(code: str, voice: Voice) -> str:
    """The name of a group at the start of a sentence or alone."""
    return upper(group(code, voice))


_PROPER = ("American", "Asian", "Black", "Hispanic", "Native", "White", "English", "Title", "Latin")


def lower(text: str) -> str:
    """`text` for the middle of a sentence: proper names and abbreviations keep their capital."""
    first = text.split(" ", maxsplit=1)[0]
    if first.startswith(_PROPER) or first[1:] != first[1:].lower():
        return text
    return text[:1].lower() + text[1:]


def closed(name: str) -> str:
    """A name that holds a comma gets one at its end, for the middle of a sentence."""
    return f"{name}," if "," in name else name


def comparison_note(
    plan: Plan, indicator: Indicator, dimension: str, code: str, voice: Voice
) -> str:
    """Why the plan compares with this group: "our choice, after the state's gap reports"."""
    named = plan.comparison(indicator, dimension)
    if named is None or named.student_group != code:
        return ""
    return voice.text(named.note)


def listed(items: list[str], voice: Voice) -> str:
    """ "a", "a and b", "a, b and c"; in Spanish "y" is "e" before the sound of i."""
    if len(items) < 2:
        return "".join(items)
    last = items[-1].lower()
    sounds_i = last.startswith(("i", "í", "hi")) and not last.startswith("hie")
    joined = said.AND_BEFORE_I if sounds_i else said.AND
    return voice.say(joined, first=", ".join(items[:-1]), last=items[-1])
