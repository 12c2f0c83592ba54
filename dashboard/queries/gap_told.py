"""What the page of gaps says in words: how groups stand, how many gaps are clear, how they are
ordered."""

from dashboard.queries.gap_list import CHANCE, CLEAR, GapOf
from dashboard.queries.gap_table import WIDEST
from dashboard.queries.kinds import Kind
from dashboard.queries.scope import Scope
from dashboard.queries.status_grid import TARGET, part_of
from dashboard.speech import Speech, noted, noted_plural
from etl.model.figure import StatusCode

BELOW = noted(
    "In a range, a minus means that the group is ahead. “Students behind” is how many more "
    "students of the group would have to be counted for the two rates to be equal; it is said of "
    "clear gaps alone. Groups overlap and do not add up. Rates of others are worked out from "
    "published totals."
)
BY_CHANCE = noted(
    "Some of many gaps look clear by chance alone, about 1 in 20 where there is none."
)
A_TO_Z = noted("Groups stand in alphabetical order within each measure.")
WIDEST_FIRST = noted(
    "Gaps larger than chance come first, the widest first; then those whose range is not known; "
    "then those that could be chance. A group that is ahead comes after those with a gap."
)
LARGER = noted("Of {tested} gaps with a range by chance, {clear} are larger than it.")
AHEAD = noted(
    "Of {tested} gaps with a range by chance, {clear} are larger than it; in {ahead} of these the "
    "group is ahead."
)
_WORDS = (
    ((StatusCode.MET,), noted_plural("{count} is met", "{count} are met")),
    ((StatusCode.ON_TRACK,), noted_plural("{count} is on track", "{count} are on track")),
    ((StatusCode.OFF_TRACK,), noted_plural("{count} is off track", "{count} are off track")),
    ((StatusCode.STAGNANT,), noted_plural("{count} is stagnant", "{count} are stagnant")),
)


def order(say: Speech, chosen: str) -> str:
    return say(WIDEST_FIRST if chosen == WIDEST else A_TO_Z)


def lede(scopes: tuple[Scope, ...], kind: Kind, gaps: tuple[GapOf, ...]) -> str:
    """Counts alone: who reads the grid judges it."""
    said = [_statuses(scopes, kind), _clear(gaps)]
    return " ".join(text for text in said if text)


def _statuses(scopes: tuple[Scope, ...], kind: Kind) -> str:
    judged = [scope for scope in scopes if part_of(scope, kind) == TARGET]
    codes = [
        scope.release.status(scope.of(group.code)).code
        for scope in judged
        for group in kind.groups
        if _is_shown(scope, group.code)
    ]
    if not codes:
        return ""
    counts = [(sum(code in wanted for code in codes), word) for wanted, word in _WORDS]
    rest = len(codes) - sum(number for number, _ in counts)
    say = judged[0].say
    known = [say.plural(*word, number) for number, word in counts if number]
    known += [say.plural("{count} cannot be told", "{count} cannot be told", rest)] if rest else []
    return say.plural(
        "In {count} measure with a target the groups have {results} results: {told}.",
        "In {count} measures with a target the groups have {results} results: {told}.",
        len(judged),
        results=len(codes),
        told=_listed(say, known),
    )


def _is_shown(scope: Scope, group: str) -> bool:
    cells = scope.cells(group)
    return bool(cells) and cells[-1].value is not None


def _clear(gaps: tuple[GapOf, ...]) -> str:
    """Of gaps with a range by chance: how many are larger than it, and which way."""
    tested = [each for each in gaps if each.figure and each.verdict in (CLEAR, CHANCE)]
    if not tested:
        return ""
    clear = [each for each in tested if each.verdict == CLEAR]
    ahead = sum(each.value < 0 for each in clear)
    said = AHEAD if ahead else LARGER
    return gaps[0].scope.say(said, tested=len(tested), clear=len(clear), ahead=ahead)


def _listed(say: Speech, items: list[str]) -> str:
    """ "1 is on track, 7 are off track and 3 are stagnant"."""
    if len(items) == 1:
        return items[0]
    return say("{items} and {last}", items=", ".join(items[:-1]), last=items[-1])
