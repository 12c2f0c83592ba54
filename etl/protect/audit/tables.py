"""Tables typed as linear problems, for `headway audit --tables` and the tests.

One problem has `published` (a number, or its lowest and highest), `suppressed`, `prior` (what is
known of a hidden number), `equations` (coefficients and their sum, or its lowest and highest),
`integer` and `continuous` (names that are no whole numbers).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from etl.protect.audit.equations import determined
from etl.protect.audit.intervals import Verdict, intervals, verdict
from etl.protect.audit.system import System, system

_NEED = 3.0


class BadTable(ValueError):
    """The file is not a list of such problems; the message says what is missing."""


@dataclass(frozen=True)
class Judged:
    """What a reader can prove of every hidden number of a table."""

    intervals: Mapping[str, tuple[float, float]]
    verdicts: Mapping[str, Verdict]
    by_equations: Sequence[str]

    @property
    def leaks(self) -> bool:
        return any(each is not Verdict.SAFE for each in self.verdicts.values())


def judged(problem: Mapping[str, Any], need: float = _NEED) -> Judged:
    """The verdict on a table. Raises BadTable, Inconsistent, SolverFailed."""
    names, made = _system(problem)
    place = {name: number for number, name in enumerate(names)}
    hidden = [place[name] for name in problem["suppressed"]]
    found = intervals(made, hidden)
    exact = determined(made)
    return Judged(
        {names[each]: found[each] for each in hidden},
        {names[each]: verdict(*found[each], need) for each in hidden},
        sorted(names[each] for each in hidden if exact[each]),
    )


def _system(problem: Mapping[str, Any]) -> tuple[list[str], System]:
    try:
        public = {name: _ends(told) for name, told in problem["published"].items()}
        prior = {name: _ends(told) for name, told in problem.get("prior", {}).items()}
        rows = [(dict(row["coef"]), *_ends(row["rhs"])) for row in problem["equations"]]
        mentioned = [name for row in rows for name in row[0]]
        names = list(dict.fromkeys([*public, *problem["suppressed"], *prior, *mentioned]))
    except (KeyError, TypeError, AttributeError, ValueError) as fault:
        raise BadTable(f"A table lacks a part or has a wrong one: {fault}.") from None
    ends = [_both(public.get(name, (0.0, np.inf)), prior.get(name)) for name in names]
    broken = set(problem.get("continuous", ()))
    whole = [bool(problem.get("integer", True)) and name not in broken for name in names]
    place = {name: number for number, name in enumerate(names)}
    numbered = [
        ({place[n]: float(c) for n, c in row.items()}, low, high) for row, low, high in rows
    ]
    return names, system([e[0] for e in ends], [e[1] for e in ends], whole, numbered)


def _ends(told: Any) -> tuple[float, float]:
    if isinstance(told, list | tuple):
        low, high = told
        return (-np.inf if low is None else float(low), np.inf if high is None else float(high))
    return float(told), float(told)


def _both(first: tuple[float, float], second: tuple[float, float] | None) -> tuple[float, float]:
    if second is None:
        return first
    return max(first[0], second[0]), min(first[1], second[1])
