"""What the students of each school achieve, by race and for each pair, so that every line of the
tables adds up: the races make All students, and so do a group and all other students."""

import numpy as np

from etl.samples.riverbend.population import Numbers
from etl.samples.riverbend.recipe import Kind, Result

_FIRST_CLOSING_YEAR = 2019
_STEPS = 12  # of Newton's method: far more than it needs
# A share near one half moves by chance as much as 1 / sqrt(n / 4) on the log-odds scale.
_CHANCE = 2.0
_WANDERS = 0.07  # how much a school's level moves from year to year, log scale


def effects(result: Result, codes: list[str], years: np.ndarray) -> Numbers:
    """Effect of each group in each year: years x groups. A closing effect shrinks toward none."""
    whole = np.array([result.groups.get(code, 0.0) for code in codes])
    closing = np.array([result.closing.get(code, 0.0) for code in codes])
    passed = np.maximum(years - _FIRST_CLOSING_YEAR, 0)[:, None]
    return np.sign(whole) * np.maximum(np.abs(whole) - closing * passed, 0.0)


def schools_apart(
    result: Result,
    low_income: Numbers,
    stories: Numbers,
    random: np.random.Generator,
) -> Numbers:
    """How each school stands apart in each year, whoever its students are: schools x years."""
    middle = low_income.mean()
    own = result.spread * random.normal(size=(len(low_income), 1))
    wander = _WANDERS if result.kind is not Kind.MEAN else _WANDERS * result.noise / 4
    moved = wander * random.normal(size=stories.shape)
    return np.asarray(result.low_income * (low_income - middle)[:, None] + own + moved + stories)


def race_totals(
    result: Result, n: Numbers, level: Numbers, apart: Numbers, random: np.random.Generator
) -> Numbers:
    """Students (or events, or the sum of a mean) of each race: schools x years x races.

    `n` has that shape; `apart` may be broadcast to it; `level` is the district's figure a year,
    which the totals meet.
    """
    jolt = random.normal(size=n.shape) * _chance(result, n, level)
    if result.kind is Kind.MEAN:
        value = apart + jolt
        value += (level - (n * value).sum((0, 2)) / n.sum((0, 2)))[:, None]
        return np.asarray(n * np.maximum(value, 0.0))
    if result.kind is Kind.EVENTS:
        weight = n * np.exp(apart + jolt)
        rate = level / 100 * n.sum((0, 2)) / weight.sum((0, 2))
        return _whole(weight * rate[:, None], random)
    return np.minimum(_whole(n * _shares(n, level / 100, apart + jolt), random), n)


def _chance(result: Result, n: Numbers, level: Numbers) -> Numbers:
    """How far each figure moves by chance, in the scale of the effects."""
    behind = np.maximum(n, 1.0)
    if result.kind is Kind.MEAN:
        return np.asarray(result.noise / np.sqrt(behind))
    if result.kind is Kind.EVENTS:
        events = np.maximum(behind * (level / 100)[:, None], 1.0)
        return np.asarray(result.noise / np.sqrt(events))
    return np.asarray(np.minimum(result.noise * _CHANCE / np.sqrt(behind), 1.0))


def _shares(n: Numbers, level: Numbers, odds: Numbers) -> Numbers:
    """Shares whose district mean is `level` in every year, and that stand apart by `odds`."""
    shift = np.log(level / (1 - level))
    everybody = n.sum((0, 2))
    share = np.empty_like(odds)
    for _ in range(_STEPS):
        share = 1 / (1 + np.exp(-(odds + shift[:, None])))
        miss = (n * share).sum((0, 2)) / everybody - level
        if np.abs(miss).max() < 1e-7:
            break
        shift = shift - miss * everybody / (n * share * (1 - share)).sum((0, 2))
    return share


def pair_totals(
    result: Result,
    n: Numbers,
    n_all: Numbers,
    total: Numbers,
    effect: Numbers,
    random: np.random.Generator,
) -> Numbers:
    """Totals of each pair's group, schools x years x pairs, out of those of all students: never
    more than all students have, nor more than the others leave."""
    everybody = np.maximum(n_all, 1.0)[..., None]
    others = everybody - n
    share, of_all = n / everybody, total[..., None] / everybody
    level = np.asarray(of_all.mean((0, 2)) * 100)
    jolt = random.normal(size=n.shape) * _chance(result, n, level)
    if result.kind is Kind.MEAN:
        value = np.maximum(of_all + (effect + jolt) * (1 - share), 0.0)
        return np.asarray(np.minimum(n * value, total[..., None]))
    if result.kind is Kind.EVENTS:
        weight = n * np.exp(np.minimum(effect + jolt, 3.0))
        # A place without any of the group has no events of it.
        return _whole(total[..., None] * weight / np.maximum(weight + others, 1.0), random)
    safe = np.clip(of_all, 0.005, 0.995)
    odds = np.log(safe / (1 - safe)) + (effect + jolt) * (1 - share)
    found = _whole(n / (1 + np.exp(-odds)), random)
    least = np.maximum(total[..., None] - others, 0.0)
    return np.clip(found, least, np.minimum(n, total[..., None]))


def whole_totals(result: Result, n_all: Numbers, level: Numbers, apart: Numbers) -> Numbers:
    """The sum over its students of one figure a school: schools x years."""
    value = np.exp(apart)
    value *= level * n_all.sum(0) / (n_all * value).sum(0)
    return np.asarray(n_all * value)


def _whole(expected: Numbers, random: np.random.Generator) -> Numbers:
    """Whole numbers that are right on average: 2.3 is 2 in seven of ten cases and else 3."""
    return np.floor(expected + random.random(size=expected.shape))
