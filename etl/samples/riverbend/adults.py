"""Teachers, leaders and those on their way to lead: adults, of whom the district alone tells."""

from dataclasses import dataclass

import numpy as np

from etl.model.student_group import ALL
from etl.rounding import half_away
from etl.samples.riverbend.population import Numbers
from etl.samples.riverbend.recipe import Kind, Recipe, Result

WHITE = "white"


@dataclass(frozen=True)
class Cells:
    """`n` and `value` are organizations x years x groups; the groups are `codes`."""

    codes: tuple[str, ...]
    n: Numbers
    value: Numbers


def staff(result: Result, recipe: Recipe, years: np.ndarray, seed: int) -> Cells:
    """The percent of all staff that the recipe names, of all staff alone."""
    del recipe, seed  # nothing is drawn
    n = np.full((1, len(years), 1), result.of)
    counted = _not_white(result, years)
    return Cells((ALL,), n, half_away(100 * counted[None, :, None] / n, result.round_to))


def roster(result: Result, recipe: Recipe, years: np.ndarray, seed: int) -> Cells:
    """Numbers of staff by race, whole people that make up all staff."""
    del seed  # nothing is drawn
    codes = tuple(race.code for race in recipe.races)
    counted = _not_white(result, years)
    share = np.array([result.groups.get(code, 0.0) for code in codes])
    ends = np.round(counted[:, None] * np.cumsum(share / share.sum()))
    people = np.diff(ends, axis=1, prepend=0.0)
    people[:, codes.index(WHITE)] = result.of - counted
    return _counts((ALL, *codes), people)


def stage(result: Result, recipe: Recipe, years: np.ndarray, seed: int) -> Cells:
    """People who reached a stage of the pipeline, by race, in the years that the recipe tells of.
    The stages of a recipe come one after the other, each out of those of the one before."""
    stages = [each for each in recipe.results if each.kind is Kind.STAGE]
    random = np.random.default_rng((seed, recipe.results.index(stages[0])))
    codes = tuple(race.code for race in recipe.races)
    people = np.zeros((len(years), len(codes)))
    for each in stages[: stages.index(result) + 1]:
        effect = np.array([each.groups.get(code, 0.0) for code in codes])
        for place in np.flatnonzero(np.isin(years, list(each.values))):
            told = each.values[int(years[place])]
            if each is stages[0]:
                people[place] = random.multinomial(int(told), effect / effect.sum())
            else:
                odds = np.log(told / (100 - told)) + effect
                chance = 1 / (1 + np.exp(-odds))
                people[place] = random.binomial(people[place].astype("int64"), chance)
    return _counts((ALL, *codes), people)


def _not_white(result: Result, years: np.ndarray) -> Numbers:
    return np.asarray(np.round(result.district(years) / 100 * result.of))


def _counts(codes: tuple[str, ...], people: Numbers) -> Cells:
    """All of them together and each race, as numbers of people."""
    n = np.concatenate([people.sum(axis=1, keepdims=True), people], axis=1)[None]
    return Cells(codes, n, n)
