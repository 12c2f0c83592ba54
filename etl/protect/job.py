"""What is asked of one indicator in a year, as work that any process may do."""

import hashlib
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from etl.protect.audit.ranges import ranges
from etl.protect.audit.system import AuditFailed
from etl.protect.audit.unit import Unit
from etl.protect.repair import Auditor, Scales, repaired


class Work(Protocol):
    """The whole argument of a pure function: any process may do it, and its answer may be kept.
    `place` is what staff are told when it fails."""

    @property
    def place(self) -> str: ...

    @property
    def unit(self) -> Unit: ...

    def done(self) -> np.ndarray:
        """The answer. Raises AuditFailed, which names the place."""

    def mark(self) -> str:
        """Differs for work that may differ in its answer, and with the code that answers."""


@dataclass(frozen=True)
class Job:
    """One audit with its repair: all that decides what must be hidden.

    `place` is what staff are told when it fails, `reason` is why cells are hidden so far.
    """

    place: str
    unit: Unit
    reason: np.ndarray
    scales: Scales
    auditor: Auditor

    def done(self) -> np.ndarray:
        """`reason` with the cells that had to go as well. Raises AuditFailed, which names the
        place."""
        try:
            return repaired(self.unit, self.reason, self.scales, self.auditor)
        except AuditFailed as fault:
            raise AuditFailed(f"{self.place}: {fault}") from None

    def mark(self) -> str:
        """Differs for jobs that may differ in their answer, and with the code that answers."""
        return marked(unit=self.unit, scales=self.scales, why=self.reason)


@dataclass(frozen=True)
class Narrowing:
    """What readers can prove of the cells `rows`: the answer has a row for each of them, with the
    fewest and the most students, the fewest and the most of them counted."""

    place: str
    unit: Unit
    rows: np.ndarray

    def done(self) -> np.ndarray:
        """Raises AuditFailed, which names the place."""
        try:
            return ranges(self.unit, self.rows)
        except AuditFailed as fault:
            raise AuditFailed(f"{self.place}: {fault}") from None

    def mark(self) -> str:
        """Differs where readers may prove something else."""
        return marked(ranges=self.unit, rows=self.rows)


def marked(**asked: Any) -> str:
    """Differs where anything that is asked does, and with the code that answers."""
    made = hashlib.sha256(code_mark().encode())
    for name, value in asked.items():
        _add(made, name, value)
    return made.hexdigest()


@cache
def code_mark() -> str:
    """Differs when the code of the protection or its solver does."""
    made = hashlib.sha256(version("highspy").encode())
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*.py")):
        made.update(path.relative_to(folder).as_posix().encode())
        made.update(path.read_bytes())
    return made.hexdigest()


def _add(made: "hashlib._Hash", name: str, value: Any) -> None:
    if is_dataclass(value):
        for each in fields(value):
            _add(made, f"{name}.{each.name}", getattr(value, each.name))
        return
    array = np.asarray(value)
    if array.dtype.hasobject:
        array = array.astype("U")
    made.update(f"{name} {array.dtype} {array.shape}".encode())
    made.update(np.ascontiguousarray(array).tobytes())
