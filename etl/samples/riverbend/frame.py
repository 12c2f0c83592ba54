"""The figures of the fictional district as the frame "observations"."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.frames import shaped, validated
from etl.model.cell import State
from etl.model.organization import Organization
from etl.model.student_group import Vocabulary
from etl.samples.riverbend.adults import Cells
from etl.samples.riverbend.cells import made
from etl.samples.riverbend.population import population
from etl.samples.riverbend.recipe import Recipe, Result
from etl.samples.riverbend.schools import DISTRICT, schools

# A source that protects students shows no figure of fewer.
_SOURCE_MINIMUM = 10
_STATES = [State.REPORTED.value, State.SUPPRESSED.value, State.NOT_REPORTED.value]
_SHOWN, _HIDDEN, _ABSENT = range(3)


@dataclass(frozen=True)
class Size:
    """How much to make: schools, school years up to the recipe's latest, indicators in the
    recipe's order, and student groups (None: all of the recipe)."""

    schools: int
    years: int
    indicators: int
    groups: int | None = None


def make(recipe: Recipe, vocabulary: Vocabulary, size: Size, seed: int) -> pd.DataFrame:
    """The same frame for the same arguments, sorted by indicator as the recipe has them, then
    grade band, district before schools, school year and group. Raises ValueError for a size that
    is out of reach."""
    if not 1 <= size.indicators <= len(recipe.indicators) or size.years < 1:
        raise ValueError(
            f"Riverbend has 1 to {len(recipe.indicators)} indicators and at least one school year."
        )
    listed = schools(size.schools)
    years = np.arange(recipe.latest - size.years + 1, recipe.latest + 1)
    people = population(listed, years, recipe, seed)
    columns = _Columns(listed, recipe, vocabulary, years)
    groups = _groups(recipe)[: size.groups]
    for result in recipe.results:
        if result.indicator in recipe.first(size.indicators):
            found = made(result, recipe, listed, people, years, seed)
            columns.add(result, found.district, np.zeros(1, dtype="int16"), groups)
            columns.add(result, found.schools, found.places.astype("int16") + 1, groups)
    return validated(columns.frame(), "observations")


def _groups(recipe: Recipe) -> list[str]:
    pairs = [code for pair in recipe.pairs for code in (pair.group, pair.complement)]
    return ["all", *(race.code for race in recipe.races), *pairs]


class _Columns:
    """Columns gathered part by part; words are kept as places in their lists until the end."""

    def __init__(
        self,
        listed: Sequence[Organization],
        recipe: Recipe,
        vocabulary: Vocabulary,
        years: np.ndarray,
    ) -> None:
        self._years = years
        self._dimension_of = {group.code: group.dimension for group in vocabulary.groups}
        self._words: dict[str, list[str]] = {
            "indicator": list(recipe.indicators),
            "organization": [DISTRICT.code, *(school.code for school in listed)],
            "grade_band": [],
            "dimension": [dimension.code for dimension in vocabulary.dimensions],
            "student_group": [group.code for group in vocabulary.groups],
            "state": _STATES,
            "note": [""],
            "sheet": ["Data"],
            "column": ["F"],
            "upload": [f"{slug}.xlsx" for slug in recipe.indicators],
        }
        self._parts: dict[str, list[np.ndarray]] = {}

    def add(self, result: Result, cells: Cells, places: np.ndarray, groups: list[str]) -> None:
        """Keep the cells of `groups`; `places` are the organizations' places in their list."""
        wanted = [place for place, code in enumerate(cells.codes) if code in groups]
        codes = [cells.codes[place] for place in wanted]
        n, value = cells.n[..., wanted], cells.value[..., wanted]
        state, here = self._states(result, n, places)
        at = np.nonzero(here)
        shown = state[at] == _SHOWN
        dimension = [self._place("dimension", self._dimension_of[code]) for code in codes]
        notes = [self._place("note", result.missing.get(year, "")) for year in self._years.tolist()]
        self._keep("organization", places[at[0]])
        self._keep("school_year", self._years[at[1]].astype("int16"))
        self._keep("student_group", self._places("student_group", codes)[at[2]])
        self._keep("dimension", np.array(dimension, dtype="int16")[at[2]])
        self._keep("denominator", np.where(shown, n[at], np.nan))
        self._keep("value", np.where(shown, value[at], np.nan))
        self._keep("state", state[at])
        self._keep("note", np.array(notes, dtype="int16")[at[1]])
        size = len(shown)
        self._keep("indicator", np.repeat(self._places("indicator", [result.indicator]), size))
        self._keep("grade_band", np.repeat(self._places("grade_band", [result.grade_band]), size))

    def _states(
        self, result: Result, n: np.ndarray, places: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """(state of each cell, whether it has a row). Of a year without figures the district says
        once, for all students, that there are none."""
        small = (n < _SOURCE_MINIMUM) & (places > 0)[:, None, None] & result.hides
        state = np.where(small, _HIDDEN, _SHOWN).astype("int8")
        here = n > 0
        absent = np.isin(self._years, list(result.missing))
        state[:, absent] = _ABSENT
        here[:, absent, 1:] = False
        here[:, absent] &= (places == 0)[:, None, None]
        if result.until:
            here[:, self._years > result.until] = False
        return state, here

    def _keep(self, column: str, values: np.ndarray) -> None:
        self._parts.setdefault(column, []).append(values)

    def _places(self, column: str, words: list[str]) -> np.ndarray:
        return np.array([self._place(column, word) for word in words], dtype="int16")

    def _place(self, column: str, word: str) -> int:
        if word not in self._words[column]:
            self._words[column].append(word)
        return self._words[column].index(word)

    def frame(self) -> pd.DataFrame:
        told = {name: np.concatenate(self._parts.pop(name)) for name in list(self._parts)}
        nothing = np.zeros(len(told["indicator"]), dtype="int8")
        told |= {"upload": told["indicator"], "sheet": nothing, "column": nothing}
        told["row"] = _numbered(told["indicator"]) + 2
        columns = {name: self._column(name, values) for name, values in told.items()}
        return shaped(pd.DataFrame(columns), "observations")

    def _column(self, name: str, values: np.ndarray) -> pd.Series:
        if name not in self._words:
            return pd.Series(values)
        words = pd.Index(self._words[name], dtype="str")
        return pd.Series(pd.Categorical.from_codes(values, words))


def _numbered(parts: np.ndarray) -> np.ndarray:
    """0, 1, 2 ... within each part: the rows of its own sheet."""
    found = np.empty(len(parts), dtype="int32")
    for part in np.unique(parts):
        own = np.flatnonzero(parts == part)
        found[own] = np.arange(len(own))
    return found
