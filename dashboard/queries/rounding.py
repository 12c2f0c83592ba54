"""How figures are rounded and which are hidden for their size, from the release's own rules."""

import re
from itertools import pairwise

from dashboard.speech import Speech, noted
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.privacy_rules import Precision, PrivacyRules

HEADS = (
    noted("Students behind the figure"),
    noted("Percents are shown as"),
    noted("Beyond these only a bound is shown"),
)
HIDDEN = noted("Hidden")
_NUMBER = re.compile(r"\d+")


def by_size(say: Speech, rules: PrivacyRules) -> Table:
    """One row a size of group, smallest first; then those whose size the source does not give."""
    first = say("Fewer than {number}", number=rules.minimum)
    starts = [max(band.from_students, rules.minimum) for band in rules.bands]
    names = [
        say("{low} to {high}", low=f"{low:,}", high=f"{high - 1:,}")
        for low, high in pairwise(starts)
    ]
    names.append(say("{number} or more", number=f"{starts[-1]:,}"))
    known = [_row(say, name, band) for name, band in zip(names, rules.bands, strict=True)]
    unknown = [_row(say, _enrolled(say, each.code), each) for each in rules.enrolment_classes]
    school = _row(say, say("Not given; all students of a school"), rules.school_rate_only)
    return Table(
        say("Percents by number of students"),
        tuple(Head(say(title), False) for title in HEADS),
        (Row(first, (Entry(say(HIDDEN)), Entry(""))), *known, *unknown, school),
    )


def _row(say: Speech, name: str, rule: Precision) -> Row:
    if rule.hidden:
        return Row(name, (Entry(say(HIDDEN)), Entry("")))
    decimals = say("Whole numbers")
    if rule.decimals:
        decimals = say.plural("{count} decimal", "{count} decimals", rule.decimals)
    bounds = say(
        "{low}% or less, {high}% or more", low=f"{rule.code_below:g}", high=f"{rule.code_above:g}"
    )
    return Row(name, (Entry(decimals), Entry(bounds)))


def _enrolled(say: Speech, code: str) -> str:
    """ "enrolled 300-1199": the size class of a district's group whose rate comes alone."""
    numbers = [f"{int(each):,}" for each in _NUMBER.findall(code)]
    size = say("{number} or more", number=numbers[0])
    if len(numbers) > 1:
        size = say("{low} to {high}", low=numbers[0], high=numbers[1])
    elif "under" in code:
        size = say("fewer than {number}", number=numbers[0])
    return say("Not given; {size} of the group are enrolled in the district", size=size)
