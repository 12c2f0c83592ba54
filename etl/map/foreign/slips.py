"""Slips in the words of a layout: a word on neither list, with a near one that is there."""

import re
from collections.abc import Iterable, Iterator, Sequence

from etl.findings import Finding
from etl.layouts.layout import Layout
from etl.layouts.pattern import same
from etl.layouts.words import Role
from etl.map.aliases import Aliases
from etl.map.group_names import GroupNames
from etl.map.margin import Margin
from etl.map.spelling import label, nearest
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary

_DIGITS = re.compile(r"\d+")


def layout_slips(
    layout: Layout,
    name: str,
    plan: Plan,
    vocabulary: Vocabulary,
    aliases: Aliases,
    measures: Sequence[str] = (),
) -> list[Finding]:
    """The slips in a layout of the file `name`; with `measures`, what it gives of some file, those
    under [indicators] too."""
    margin = Margin(name)
    note_slips(layout, plan, GroupNames(vocabulary, aliases), margin)
    if measures:
        note_strange_measures(layout, measures, margin)
    return margin.findings


def note_slips(layout: Layout, plan: Plan, groups: GroupNames, margin: Margin) -> None:
    """The indicators and student groups of the layout that do not exist, where one that does is
    near. Others may be of another plan, or of groups that are left out."""
    slugs = [indicator.slug for indicator in plan.indicators]
    told = dict.fromkeys(slug for _, slug in layout.indicators)
    for slug, near in _slips(told, slugs):
        margin.note("HW-240", layout=layout.name, slug=slug, nearest=near)
    named = dict.fromkeys(group for group in _groups(layout) if not groups.code(group, ""))
    for group, near in _slips(named, groups.names):
        margin.note("HW-242", layout=layout.name, group=group, nearest=groups.code(near, ""))


def note_strange_measures(layout: Layout, measures: Iterable[str], margin: Margin) -> set[str]:
    """The measures under [indicators] that are not among `measures`, which the layout gives, where
    one is near that has no indicator: which (in their `same` form). Others may be of a file with
    more in it."""
    told = {same(measure): measure for measure, _ in layout.indicators}
    given = {same(measure): measure for measure in measures}
    free = [measure for measure in given if measure not in told]
    strange = [measure for measure in told if measure not in given]
    slips = dict(_slips(strange, free))
    for measure, near in slips.items():
        margin.note("HW-241", layout=layout.name, measure=told[measure], nearest=given[near])
    return set(slips)


def _slips(told: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each word that is not known, with the near one: grade-4 is no slip of grade-3."""
    listed = list(known)
    for word in told:
        if word not in listed:
            alike = [each for each in listed if _DIGITS.findall(each) == _DIGITS.findall(word)]
            if near := nearest(word, alike):
                yield word, near


def _groups(layout: Layout) -> Iterator[str]:
    for table in layout.tables:
        source = table.source(Role.STUDENT_GROUP)
        for word in () if source is None else (*(word for _, word in source.codes), source.blank):
            if word:
                yield label(word)
