"""What equations alone give away, bounds and whole numbers left aside."""

import numpy as np

from etl.protect.audit.system import System

_NOTHING = 1e-9


def determined(system: System) -> np.ndarray:
    """Which variables have one value in every solution of the system's equations: those that no
    direction of the null space moves. One bool a variable; public ones are True."""
    found = system.fixed()
    for place, part in system.parts():
        equal = part.row_low == part.row_high
        table = part.rows[equal].toarray()
        if not len(table):
            continue
        _, strength, directions = np.linalg.svd(table, full_matrices=True)
        rank = int(np.sum(strength > _NOTHING * max(1.0, strength.max(initial=0.0))))
        free = directions[rank:]
        found[place] = np.all(np.abs(free) < 1e-7, axis=0)
    return found
