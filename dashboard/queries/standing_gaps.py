"""The gaps that stand out once chance is allowed for: the release's own scan, as rows."""

from dataclasses import dataclass

from dashboard.queries import nodes
from dashboard.queries.gap_list import CLEAR, GapOf, gaps
from dashboard.queries.kinds import Kind
from dashboard.queries.scope import Scope
from dashboard.speech import Speech, noted, noted_plural
from etl.model.disparity import Disparity
from etl.model.indicator import Unit
from etl.model.plan import Goal
from etl.published import PublishedRelease

# So many lead the page; all others are a link away.
FIRST = 10
# More than any release has.
_ALL = 100_000
# Releases of this format and later were scanned.
SCANNED_FROM = 2
ORDER = noted(
    "Many gaps are looked at together, so some would look wide by chance. Of those listed, at most "
    "one in 20 should be such a false alarm. The order allows for chance too: a small group does "
    "not come first by a lucky or an unlucky year."
)
NEVER = noted("This release was made before gaps were scanned together. Every gap is listed.")
FIRST_OF = noted_plural("The widest of {count} gap.", "The {first} widest of {count} gaps.")
WIDEST = noted("The {first} widest of them stand here.")
EVERY = noted_plural("{count} gap.", "All {count} gaps, the widest first.")
OTHERS = noted("Gaps that are not in points stand in the whole list.")
NONE = noted("No gap stands out among these.")


@dataclass(frozen=True)
class Standing:
    """`gaps` are those that stand out, the widest first; `kind` and `goal` narrow them, where they
    are not None."""

    gaps: tuple[GapOf, ...]
    number: int
    kind: Kind | None
    goal: Goal | None
    is_scanned: bool

    @property
    def first(self) -> tuple[GapOf, ...]:
        """The widest in points, or, where there are none, in the unit that comes first."""
        return tuple(gap for gap in self.gaps[:FIRST] if _unit(gap) is _unit(self.gaps[0]))

    @property
    def has_other_units(self) -> bool:
        return len({_unit(gap) for gap in self.gaps}) > 1


def standing(
    scopes: tuple[Scope, ...],
    kinds: tuple[Kind, ...],
    kind: Kind | None = None,
    goal: Goal | None = None,
) -> Standing:
    """Of the district, in every kind of groups that pages show, points first; `number` counts them
    before they are narrowed. The complement of a group (students not in gifted
    programs) is not counted: it is the same gap, seen from the other side."""
    release = scopes[0].release
    known = {_place(each): at for at, each in enumerate(_scan(release))}
    listed = [gap for each in kinds for gap in gaps(scopes, each) if gap.figure is not None]
    clear = [gap for gap in listed if _of(gap) in known and gap.verdict == CLEAR]
    ordered = sorted(clear, key=lambda gap: (_unit(gap) is not Unit.PERCENT, known[_of(gap)]))
    kept = tuple(gap for gap in ordered if _is_in(gap, kind, goal))
    is_scanned = release.release.format >= SCANNED_FROM
    return Standing(kept, len(ordered), kind, goal, is_scanned)


def goals(scopes: tuple[Scope, ...]) -> tuple[Goal, ...]:
    """The goals whose measures have gaps that could stand out."""
    slugs = {scope.indicator.slug for scope in scopes if scope.groups}
    plan = scopes[0].release.plan
    return tuple(
        goal for area in plan.focus_areas for goal in area.goals if slugs & set(goal.indicators)
    )


def goal_of(scopes: tuple[Scope, ...], code: str) -> Goal | None:
    found = nodes.goal(scopes[0].release.plan, code)
    return found[1] if found and found[1] in goals(scopes) else None


def under(say: Speech, found: Standing, *, is_whole: bool) -> str:
    """How many of how many are listed."""
    number = len(found.gaps)
    if not number:
        return say(NONE)
    if is_whole or number == len(found.first):
        return say.plural(*EVERY, number)
    first = len(found.first)
    is_narrowed = number < found.number
    said = say.plural(*FIRST_OF, number, first=first) if is_narrowed else say(WIDEST, first=first)
    return f"{said} {say(OTHERS)}" if found.has_other_units else said


def _unit(gap: GapOf) -> Unit:
    return gap.scope.indicator.unit


def _scan(release: PublishedRelease) -> tuple[Disparity, ...]:
    home = release.plan.organization
    return tuple(each for each in release.scan(most=_ALL) if each.series.organization == home)


def _place(each: Disparity) -> tuple[object, ...]:
    return each.series, each.school_year, each.comparison


def _of(gap: GapOf) -> tuple[object, ...]:
    return gap.cell.series, gap.cell.school_year, gap.compare


def _is_in(gap: GapOf, kind: Kind | None, goal: Goal | None) -> bool:
    codes = {group.code for group in kind.groups} if kind else {gap.cell.series.student_group}
    slugs = goal.indicators if goal else (gap.scope.indicator.slug,)
    return gap.cell.series.student_group in codes and gap.scope.indicator.slug in slugs
