"""What would be hidden if files were published, in lines for the screen."""

from collections.abc import Iterator, Mapping, Sequence

from etl.desk.foretelling import Foretold
from etl.desk.hidden_words import why
from etl.forecast import Tally
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear
from etl.model.student_group import Vocabulary

_FEW = 6  # groups that are named


def foretold_lines(found: Foretold) -> Iterator[str]:
    """Counts by indicator, reason, level, year and student group. Never a figure."""
    plan, vocabulary = found.district.plan, found.district.vocabulary
    hidden = sum(each.count for each in found.handed_in)
    if not hidden:
        yield f"If this were published, all of its {found.rows:,} rows would be shown."
    else:
        yield f"If this were published, {hidden:,} of its {found.rows:,} rows would be hidden:"
        yield from _tallies(found.handed_in, plan, vocabulary)
    if found.lost:
        count = sum(each.count for each in found.lost)
        yield f"Public now, and hidden then, so that no small group can be worked out: {count:,}"
        yield from _tallies(found.lost, plan, vocabulary)


def _tallies(tallies: Sequence[Tally], plan: Plan, vocabulary: Vocabulary) -> Iterator[str]:
    groups = {group.code: group.short.en for group in vocabulary.groups}
    for each in tallies:
        yield f"  {plan.indicator(each.indicator).name.en}: {each.count:,}"
        yield f"    why: {_listed({why(code): n for code, n in each.reasons.items()})}"
        yield f"    where: {_listed({_place(*level): n for level, n in each.levels.items()})}"
        yield f"    years: {_listed({str(SchoolYear(y)): n for y, n in each.years.items()})}"
        yield f"    groups: {_listed({groups.get(g, g): n for g, n in each.groups.items()})}"


def _place(kind: str, level: str) -> str:
    return f"{kind}s ({level})" if level else f"{kind}s" if kind != "district" else kind


def _listed(counts: Mapping[str, int]) -> str:
    listed = [f"{word} {count:,}" for word, count in counts.items()]
    more = [f"{len(listed) - _FEW} more"] if len(listed) > _FEW + 1 else []
    return "; ".join([*(listed[:_FEW] if more else listed), *more])
