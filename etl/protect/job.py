"""One audit with its repair: all that decides what must be hidden of an indicator in a year."""

import hashlib
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from etl.protect.audit.system import AuditFailed
from etl.protect.audit.unit import Unit
from etl.protect.repair import Auditor, Scales, repaired


@dataclass(frozen=True)
class Job:
    """The whole argument of a pure function: any process may do it, and its answer may be kept.

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
        made = hashlib.sha256(code_mark().encode())
        for name, value in (("unit", self.unit), ("scales", self.scales), ("why", self.reason)):
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
