"""Which columns name the organization of a row: the finest code, or codes that do so together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.map.aliases import Aliases
from etl.map.spelling import normal
from etl.recognise import words as w
from etl.recognise.kinds import Kind, Verdict
from etl.recognise.profile import Profile

_SAME = 0.97  # of the organizations told apart by all codes together
_SHORT = 5  # a school's code of so few signs is used again in the next district


@dataclass(frozen=True)
class OrganizationColumns:
    """`codes` are joined in this order; by name when `by_name`."""

    codes: tuple[int, ...]
    names: tuple[int, ...]
    by_name: bool
    reason: str
    is_sure: bool


def choose_organization(
    profiles: Mapping[int, Profile],
    verdicts: Mapping[int, Verdict],
    rows: Sequence[Mapping[int, str]],
    aliases: Aliases,
) -> OrganizationColumns | None:
    """None where no column names places."""
    codes = [c for c, verdict in verdicts.items() if verdict.kind is Kind.CODE]
    names = [c for c, verdict in verdicts.items() if verdict.kind is Kind.NAME]
    names = [c for c in names if w.has(profiles[c].header_words, _ANY_PLACE | w.NAME)]
    if codes:
        chosen, reason = _finest(codes, profiles, rows, aliases)
        finest = _rank(profiles[chosen[-1]])
        if names and _tells_less(chosen, names, profiles, rows, finest):
            return _by_name(names, profiles, rows, "no code tells them apart as the name does")
        sure = all(verdicts[c].is_sure for c in chosen) and len(chosen) == 1
        return OrganizationColumns(chosen, _name_of(chosen, names, profiles), False, reason, sure)
    if names:
        return _by_name(names, profiles, rows, "there is no column of codes")
    return None


_ANY_PLACE = w.SCHOOL | w.DISTRICT | w.PLACE | w.STATE | w.REGION


def _rank(profile: Profile) -> int:
    """State 0, region 1, district 2, any place 3, school 4, by the words of the header."""
    words = profile.header_words
    if "rcdts" in words or "ncessch" in words or ("cds" in words):
        return 4
    if w.has(words, w.SCHOOL) and w.has(words, w.DISTRICT):
        return 2  # a school district
    for rank, hints in ((4, w.SCHOOL), (2, w.DISTRICT), (1, w.REGION), (0, w.STATE)):
        if w.has(words, hints):
            if rank == 4 and {"nces", "state", "st"} & set(words):
                return 3  # the state's or the nation's own number of a school
            return rank
    return 3


def _finest(
    codes: list[int],
    profiles: Mapping[int, Profile],
    rows: Sequence[Mapping[int, str]],
    aliases: Aliases,
) -> tuple[tuple[int, ...], str]:
    every = _distinct(rows, codes)
    most = max(profile.filled for profile in profiles.values())
    alone = [
        c
        for c in codes
        if _distinct(rows, [c]) >= _SAME * every and profiles[c].filled >= 0.98 * most
    ]
    schools = [c for c in codes if _rank(profiles[c]) >= 4]
    alone = [c for c in alone if not _is_short(c, codes, schools, profiles)]
    filled = [c for c in schools if profiles[c].filled >= 0.5 * most]
    if filled and not set(alone) & {c for c in codes if _rank(profiles[c]) >= 3}:
        alone = []  # the schools' own codes need those of their districts
    if len(codes) > 1 and not any(w.has(profiles[c].header_words, _ANY_PLACE) for c in codes):
        return tuple(codes), "the headers do not say which of these codes is the school's"
    if alone:
        best = max(alone, key=lambda c: (_is_known(profiles[c], aliases), _rank(profiles[c]), -c))
        return (best,), "it tells all organizations apart by one code"
    finest = max(codes, key=lambda c: (_rank(profiles[c]), _distinct(rows, [c]), -c))
    chain = [c for c in codes if c == finest or _rank(profiles[c]) < _rank(profiles[finest])]
    if len(chain) == 1 and len(codes) > 1:  # headers say nothing: C, D, S
        chain = [c for c in codes if c <= finest] or codes
    return tuple(sorted(chain)), "only together do these codes tell all organizations apart"


def _is_short(
    code: int, codes: list[int], schools: list[int], profiles: Mapping[int, Profile]
) -> bool:
    """School 0880 of one district is another school than 0880 of the next."""
    coarser = [c for c in codes if _rank(profiles[c]) < _rank(profiles[code])]
    return code in schools and bool(coarser) and max(profiles[code].lengths, default=0) <= _SHORT


def _is_known(profile: Profile, aliases: Aliases) -> bool:
    return aliases.headers.get(normal(profile.header)) == "Organization code"


def _tells_less(
    codes: tuple[int, ...],
    names: list[int],
    profiles: Mapping[int, Profile],
    rows: Sequence[Mapping[int, str]],
    finest: int,
) -> bool:
    """Codes of districts beside names of schools: the schools have no code here."""
    finer = [c for c in names if _rank(profiles[c]) > max(finest, 2) and finest < 3]
    return any(_distinct(rows, [c]) > 2 * _distinct(rows, codes) for c in finer)


def _by_name(
    names: list[int],
    profiles: Mapping[int, Profile],
    rows: Sequence[Mapping[int, str]],
    reason: str,
) -> OrganizationColumns:
    finest = max(names, key=lambda c: (_rank(profiles[c]), _distinct(rows, [c]), -c))
    chosen = (finest,)
    if _rank(profiles[finest]) < 4:
        chosen = (max(names, key=lambda c: (_distinct(rows, [c]), -c)),)
    return OrganizationColumns(chosen, chosen, True, reason, is_sure=False)


def _name_of(
    codes: tuple[int, ...], names: list[int], profiles: Mapping[int, Profile]
) -> tuple[int, ...]:
    rank = _rank(profiles[codes[-1]])
    same = [c for c in names if _rank(profiles[c]) == rank]
    near = same or [c for c in names if _rank(profiles[c]) <= rank]
    return (min(near, key=lambda c: abs(c - codes[-1])),) if near else ()


def _distinct(rows: Sequence[Mapping[int, str]], columns: Sequence[int]) -> int:
    return len({tuple(row.get(column, "") for column in columns) for row in rows})
