"""What sentences call an indicator, a group and a comparison."""

from etl.model.figure import Series
from etl.model.indicator import Indicator
from etl.model.plan import Plan
from etl.model.student_group import ALL, ALL_OTHERS, GOAL, Vocabulary

_ADULTS = ("teacher", "leader", "staff", "principal", "educator", "famil", "employee", "adult")


def people(indicator: Indicator) -> str:
    """ "students", or "people" where adults are counted."""
    counted = indicator.people.en.lower()
    return "people" if any(word in counted for word in _ADULTS) else "students"


def counted(indicator: Indicator, language: str = "en") -> str:
    """The word for those counted, without what stands in brackets: "graduates"."""
    return indicator.people.spoken(language).split(" (")[0]


def measure(indicator: Indicator, grade_band: str, language: str = "en") -> str:
    """A short noun for a measure: "Graduation rate", "Elementary school reading"."""
    name = indicator.name.spoken(language)
    if grade_band == "all":
        return name
    band = indicator.grade_band(grade_band).title.spoken(language)
    return f"{band} {lower(name)}"


def subject(
    series: Series, indicator: Indicator, vocabulary: Vocabulary, language: str = "en"
) -> str:
    """ "College and career readiness of Black students"; a measure that is named after people
    reads "Black students: English learners"."""
    name = measure(indicator, series.grade_band, language)
    if series.student_group == ALL:
        return name
    title = group(series.student_group, vocabulary, language)
    if any(word in name.lower() for word in ("student", "teacher", "learner")):
        return f"{upper(title)}: {lower(name)}"
    return f"{name} of {closed(title)}"


def group(code: str, vocabulary: Vocabulary, language: str = "en") -> str:
    """ "Black students"; mid-sentence names keep their capital only where they are proper names."""
    if code in FIXED:
        return FIXED[code]
    return lower(vocabulary.group(code).label.spoken(language))


def group_title(code: str, vocabulary: Vocabulary, language: str = "en") -> str:
    """The name of a group at the start of a sentence or alone."""
    return upper(group(code, vocabulary, language))


FIXED = {ALL: "all students", ALL_OTHERS: "all other students", GOAL: "the goal"}
_PROPER = ("American", "Asian", "Black", "Hispanic", "Native", "White", "English", "Title", "Latin")


def lower(text: str) -> str:
    """`text` for the middle of a sentence: proper names and abbreviations keep their capital."""
    first = text.split(" ", maxsplit=1)[0]
    if first.startswith(_PROPER) or first[1:] != first[1:].lower():
        return text
    return text[:1].lower() + text[1:]


def upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def closed(name: str) -> str:
    """A name that holds a comma gets one at its end, for the middle of a sentence."""
    return f"{name}," if "," in name else name


def comparison_note(
    plan: Plan, indicator: Indicator, dimension: str, code: str, language: str = "en"
) -> str:
    """Why the plan compares with this group: "our choice, after the state's gap reports"."""
    named = plan.comparison(indicator, dimension)
    if named is None or named.student_group != code:
        return ""
    return named.note.spoken(language)


def listed(items: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
