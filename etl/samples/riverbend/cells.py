"""The figures of one indicator in one grade band: of every school, and of the district."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from etl.model.organization import Organization
from etl.model.student_group import ALL
from etl.rounding import half_away
from etl.samples.riverbend.adults import Cells, roster, staff, stage
from etl.samples.riverbend.parts import parted
from etl.samples.riverbend.population import Numbers, Population
from etl.samples.riverbend.recipe import Kind, Recipe, Result
from etl.samples.riverbend.totals import (
    effects,
    pair_totals,
    race_totals,
    schools_apart,
    whole_totals,
)

_PER_100 = (Kind.SHARE, Kind.EVENTS, Kind.STAFF)


@dataclass(frozen=True)
class Made:
    """`places` are the numbers of the schools that have the figure, one for each row of cells."""

    district: Cells
    schools: Cells
    places: np.ndarray


def made(
    result: Result,
    recipe: Recipe,
    schools: Sequence[Organization],
    people: Population,
    years: np.ndarray,
    seed: int,
) -> Made:
    """The same figures for the same arguments. `years` are those in which school years end."""
    if result.kind is Kind.PART:
        (whole,) = (each for each in recipe.results if each.indicator == result.part_of)
        return _part(result, recipe, made(whole, recipe, schools, people, years, seed), seed)
    random = np.random.default_rng((seed, recipe.results.index(result), len(years)))
    places = np.flatnonzero([school.level in result.levels for school in schools])
    adults = {Kind.STAFF: staff, Kind.ROSTER: roster, Kind.STAGE: stage}
    if result.kind in adults:
        told = adults[result.kind](result, recipe, years, seed)
        return Made(told, _nothing(len(years)), places[:0])
    n_all = np.round(people.students[places] * result.of)
    if result.kind is Kind.WHOLE:
        return _one_a_school(result, schools, people, years, n_all, places, random)
    races = _races(n_all, people.races[places], random)
    pairs = random.binomial(n_all.astype("int64")[..., None], people.pairs[places, None, :])
    n = _joined(races, pairs.astype("float64"))
    if result.kind is Kind.PEOPLE:
        return Made(_people(recipe, n.sum(0)), _nothing(len(years)), places[:0])
    total = _totals(result, recipe, schools, people, years, places, races, n, random)
    return Made(
        _chosen(result, recipe, n.sum(0)[None], total.sum(0)[None], at_schools=False),
        _chosen(result, recipe, n, total, at_schools=True),
        places,
    )


def _races(n_all: Numbers, shares: Numbers, random: np.random.Generator) -> Numbers:
    return random.multinomial(n_all.astype("int64"), shares).astype("float64")


def _joined(races: Numbers, pairs: Numbers) -> Numbers:
    """All students, the races, each pair's group, and all other students of each pair."""
    everybody = races.sum(axis=-1, keepdims=True)
    return np.concatenate([everybody, races, pairs, everybody - pairs], axis=-1)


def _totals(
    result: Result,
    recipe: Recipe,
    schools: Sequence[Organization],
    people: Population,
    years: np.ndarray,
    places: np.ndarray,
    races: Numbers,
    n: Numbers,
    random: np.random.Generator,
) -> Numbers:
    stories = _stories(result, recipe, schools, years, places)
    apart = schools_apart(result, people.low_income[places], stories, random)
    by_race = effects(result, [race.code for race in recipe.races], years)
    by_pair = effects(result, [pair.group for pair in recipe.pairs], years)
    level = result.district(years)
    in_races = race_totals(result, races, level, apart[..., None] + by_race, random)
    of_pairs = n[..., 1 + races.shape[-1] : 1 + races.shape[-1] + len(recipe.pairs)]
    in_pairs = pair_totals(result, of_pairs, n[..., 0], in_races.sum(-1), by_pair, random)
    return _joined(in_races, in_pairs)


def _stories(
    result: Result,
    recipe: Recipe,
    schools: Sequence[Organization],
    years: np.ndarray,
    places: np.ndarray,
) -> Numbers:
    lifts = [recipe.stories.get((schools[place].name, result.indicator), {}) for place in places]
    return np.array([[lift.get(int(year), 0.0) for year in years] for lift in lifts])


def _chosen(
    result: Result, recipe: Recipe, n: Numbers, total: Numbers, *, at_schools: bool
) -> Cells:
    """The groups that are given, with their values. Only the district gives both of every pair."""
    codes = [ALL, *(race.code for race in recipe.races)]
    codes += [pair.group for pair in recipe.pairs]
    codes += [pair.complement for pair in recipe.pairs]
    told = [pair.complement for pair in recipe.pairs if pair.both_at_schools or not at_schools]
    left_out = {*result.without}
    left_out |= {pair.complement for pair in recipe.pairs if pair.group in result.without}
    wanted = {*codes[: 1 + len(recipe.races) + len(recipe.pairs)], *told} - left_out
    kept = [place for place, code in enumerate(codes) if code in wanted]
    n, total = n[..., kept], total[..., kept]
    per = 100.0 if result.kind in _PER_100 else 1.0
    value = np.divide(per * total, n, out=np.full_like(total, np.nan), where=n > 0)
    return Cells(tuple(codes[place] for place in kept), n, half_away(value, result.round_to))


def _one_a_school(
    result: Result,
    schools: Sequence[Organization],
    people: Population,
    years: np.ndarray,
    n_all: Numbers,
    places: np.ndarray,
    random: np.random.Generator,
) -> Made:
    still = np.zeros(n_all.shape)
    apart = schools_apart(result, people.low_income[places], still, random)
    total = whole_totals(result, n_all, result.district(years), apart)

    def cells(n: Numbers, summed: Numbers) -> Cells:
        value = half_away(summed / n, result.round_to)
        return Cells((ALL,), n[..., None], value[..., None])

    return Made(cells(n_all.sum(0)[None], total.sum(0)[None]), cells(n_all, total), places)


def _part(result: Result, recipe: Recipe, whole: Made, seed: int) -> Made:
    """A part of an index, for every cell that the index has: the parts' mean is the index."""
    district = parted(whole.district, result, recipe, seed)
    return Made(district, parted(whole.schools, result, recipe, seed), whole.places)


def _people(recipe: Recipe, n: Numbers) -> Cells:
    pairs = [pair.group for pair in recipe.pairs] + [pair.complement for pair in recipe.pairs]
    return Cells((ALL, *(race.code for race in recipe.races), *pairs), n[None], n[None])


def _nothing(years: int) -> Cells:
    return Cells((), np.empty((0, years, 0)), np.empty((0, years, 0)))
