"""Similar schools: those whose students are most like a school's own, by what is published."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from etl.measure.numbers import Numbers, numbers, without_noise

HOW_MANY = 5
_ALIKE = 1e-9


@dataclass(frozen=True)
class Similar:
    """For each school, the places of the most similar ones, nearest first; -1 where there are no
    more. `distance` is in standard deviations of a share over the schools, NaN beside -1."""

    school: NDArray[np.intp]
    distance: Numbers


def similar_schools(
    context: ArrayLike,
    kind: ArrayLike = 0,
    how_many: int = HOW_MANY,
    asked: Sequence[int] | None = None,
) -> Similar:
    """The schools nearest to each, over the shares that describe their students.

    `context` is schools x shares in percent (low-income, English learners, disability ...), NaN
    where not published; a coded share enters at its bound. `kind` says which schools may be set
    side by side (such as the level). Every share counts the same: it is divided by its standard
    deviation over the schools. A school is compared over the shares that it publishes itself, with
    schools that publish them all; one that publishes none has no similar schools. Equally near
    schools come in the order given. Results are no part of it. `asked` are the places of the
    schools to answer for, one row each; all of them without it.
    """
    shares = np.atleast_2d(numbers(context))
    kinds = np.broadcast_to(np.asarray(kind), (len(shares),))
    wanted = range(len(shares)) if asked is None else asked
    scaled = shares / _spread(shares)
    published = np.isfinite(scaled)
    place = np.full((len(wanted), how_many), -1, dtype=np.intp)
    distance = np.full(place.shape, np.nan)
    for row, school in enumerate(wanted):
        own = published[school]
        if not own.any():
            continue
        others = published[:, own].all(axis=1) & (kinds == kinds[school])
        others[school] = False
        candidates = np.flatnonzero(others)
        apart = scaled[candidates][:, own] - scaled[school, own]
        far = without_noise(np.sqrt((apart**2).mean(axis=1)))
        nearest = np.argsort(far, kind="stable")[:how_many]
        place[row, : len(nearest)] = candidates[nearest]
        distance[row, : len(nearest)] = far[nearest]
    return Similar(place, distance)


def _spread(shares: Numbers) -> Numbers:
    """The standard deviation of each share over the schools; 1 where all are alike, so that such a
    share moves nothing."""
    known = np.isfinite(shares)
    n = np.maximum(known.sum(axis=0), 1)
    mean = np.where(known, shares, 0.0).sum(axis=0) / n
    sd = np.sqrt((np.where(known, shares - mean, 0.0) ** 2).sum(axis=0) / n)
    return np.where(sd > _ALIKE, sd, 1.0)
