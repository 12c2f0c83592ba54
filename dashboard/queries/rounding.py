"""How figures are rounded and which are hidden for their size, from the release's own rules."""

import re
from itertools import pairwise

from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.privacy_rules import Precision, PrivacyRules

HEADS = (
    Head("Students behind the figure", False),
    Head("Percents are shown as", False),
    Head("Beyond these only a bound is shown", False),
)
_DECIMALS = {0: "Whole numbers", 1: "One decimal"}
HIDDEN = "Hidden"
_NUMBER = re.compile(r"\d+")


def by_size(rules: PrivacyRules) -> Table:
    """One row a size of group, smallest first; then those whose size the source does not give."""
    first = Row(f"Fewer than {rules.minimum}", (Entry(HIDDEN), Entry("")))
    starts = [max(band.from_students, rules.minimum) for band in rules.bands]
    names = [f"{low:,} to {high - 1:,}" for low, high in pairwise(starts)]
    names.append(f"{starts[-1]:,} or more")
    known = [_row(name, band) for name, band in zip(names, rules.bands, strict=True)]
    unknown = [_row(_enrolled(each.code), each) for each in rules.enrolment_classes]
    school = _row("Not given; all students of a school", rules.school_rate_only)
    caption = "Percents by number of students"
    return Table(caption, HEADS, (first, *known, *unknown, school))


def _row(name: str, rule: Precision) -> Row:
    if rule.hidden:
        return Row(name, (Entry(HIDDEN), Entry("")))
    decimals = _DECIMALS.get(rule.decimals, f"{rule.decimals} decimals")
    bounds = f"{rule.code_below:g}% or less, {rule.code_above:g}% or more"
    return Row(name, (Entry(decimals), Entry(bounds)))


def _enrolled(code: str) -> str:
    """ "enrolled 300-1199": the size class of a district's group whose rate comes alone."""
    size = _NUMBER.sub(lambda found: f"{int(found[0]):,}", code.removeprefix("enrolled "))
    size = size.replace("-", " to ").replace("+", " or more").replace("under", "fewer than")
    return f"Not given; {size} of the group are enrolled in the district"
