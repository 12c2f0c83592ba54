"""The parts of an index, such that their mean is the index in every cell."""

import numpy as np

from etl.model.student_group import ALL
from etl.rounding import half_away
from etl.samples.riverbend.adults import Cells
from etl.samples.riverbend.population import Numbers
from etl.samples.riverbend.recipe import Recipe, Result

_WANDERS = 0.8  # how far a part moves from year to year at one place, in its own unit


def parted(index: Cells, result: Result, recipe: Recipe, seed: int) -> Cells:
    """The part that `result` describes, of the same students as `index`. Offsets and effects of
    the parts of one index add up to nothing; so do their moves."""
    if not index.codes:
        return index
    every = recipe.parts(result.part_of)
    random = np.random.default_rng((seed, recipe.results.index(every[0]), len(index.n)))
    moves = _WANDERS * random.normal(size=(len(every), *index.n.shape[:2], 1))
    moved = moves[every.index(result)] - moves.mean(0)
    value = index.value + result.offset + moved + _effects(index, result, recipe)
    return Cells(index.codes, index.n, half_away(np.clip(value, 0.0, 100.0), result.round_to))


def _effects(index: Cells, result: Result, recipe: Recipe) -> Numbers:
    """What the part adds for each group, so that races, and the two sides of a pair, still make up
    All students."""
    codes = list(index.codes)
    effect = np.array([result.groups.get(code, 0.0) for code in codes])
    races = [codes.index(race.code) for race in recipe.races]
    everybody = index.n[..., [codes.index(ALL)]]
    whole = (index.n[..., races] * effect[races]).sum(-1, keepdims=True)
    mean = np.divide(whole, everybody, out=np.zeros_like(whole), where=everybody > 0)
    found = np.broadcast_to(effect, index.n.shape).copy()
    found[..., codes.index(ALL)] = mean[..., 0]
    for pair in (pair for pair in recipe.pairs if pair.group in codes):
        share = np.divide(
            index.n[..., [codes.index(pair.group)]],
            everybody,
            out=np.zeros_like(whole),
            where=everybody > 0,
        )
        own = result.groups.get(pair.group, 0.0)
        found[..., codes.index(pair.group)] = (mean + own * (1 - share))[..., 0]
        if pair.complement in codes:
            found[..., codes.index(pair.complement)] = (mean - own * share)[..., 0]
    return found
