"""How many students of each group a school has: shares that belong to the school, and drift."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from etl.model.organization import Organization
from etl.samples.riverbend.recipe import Recipe

Numbers = NDArray[np.float64]

_MEDIAN = {"elementary": 470.0, "middle": 690.0, "high": 940.0}
_SIZES_DIFFER = 0.32  # standard deviation of the logarithm of a school's size
_FIRST_LOW_INCOME, _FIRST_SIZE = 0.757, 0.45  # places of the first school, Northgate High
_GOLDEN, _PLASTIC = 0.6180339887, 0.7548776662  # steps that spread any number of schools evenly
_LEAST_LOW_INCOME, _MOST_LOW_INCOME = 0.18, 0.92


@dataclass(frozen=True)
class Population:
    """`low_income` is one share a school, `races` schools x years x races and `pairs` schools x
    pairs (shares), `students` schools x years."""

    low_income: Numbers
    students: Numbers
    races: Numbers
    pairs: Numbers


def population(
    schools: Sequence[Organization], years: np.ndarray, recipe: Recipe, seed: int
) -> Population:
    """The students of `schools` in `years`. A school draws on its own number and `seed` alone, so
    it is the same in a sample of any size."""
    number = np.arange(len(schools))
    place = (_FIRST_LOW_INCOME + number * _GOLDEN) % 1
    low_income = np.asarray(
        _LEAST_LOW_INCOME + (_MOST_LOW_INCOME - _LEAST_LOW_INCOME) * place, dtype="float64"
    )
    many = 2 * len(recipe.races) + len(recipe.pairs)
    drawn = np.array(
        [np.random.default_rng((seed, each)).normal(size=many) for each in range(len(schools))]
    )
    own = np.split(drawn, np.cumsum([len(recipe.races), len(recipe.pairs)]), axis=1)
    since = years - recipe.latest
    return Population(
        low_income,
        _students(schools, number, since, own[2]),
        _races(recipe, low_income, since, own[0]),
        _pairs(recipe, low_income, own[1]),
    )


def _students(
    schools: Sequence[Organization], number: np.ndarray, since: np.ndarray, own: Numbers
) -> Numbers:
    place = np.clip((_FIRST_SIZE + number * _PLASTIC) % 1, 0.01, 0.99)
    spread = np.array([NormalDist().inv_cdf(each) for each in place])
    median = np.array([_MEDIAN[each.level] for each in schools])
    drift = 1 + 0.006 * own[:, :1] * since[None, :]
    return np.round((median * np.exp(_SIZES_DIFFER * spread))[:, None] * drift)


def _races(recipe: Recipe, low_income: Numbers, since: np.ndarray, own: Numbers) -> Numbers:
    share, slope, spread, growth = (
        np.array([getattr(race, name) for race in recipe.races])
        for name in ("share", "low_income", "spread", "growth")
    )
    apart = low_income[:, None] - _middle()
    part = np.log(share) + slope * apart + spread * own
    weight = np.exp(part[:, None, :] + growth * since[None, :, None])
    return np.asarray(weight / weight.sum(axis=2, keepdims=True))


def _pairs(recipe: Recipe, low_income: Numbers, own: Numbers) -> Numbers:
    share, slope, spread = (
        np.array([getattr(pair, name) for pair in recipe.pairs])
        for name in ("share", "low_income", "spread")
    )
    apart = low_income[:, None] - _middle()
    odds = np.log(share / (1 - share)) + slope * apart + spread * own
    return np.asarray(1 / (1 + np.exp(-odds)))


def _middle() -> float:
    return (_LEAST_LOW_INCOME + _MOST_LOW_INCOME) / 2
