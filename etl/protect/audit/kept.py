"""Audits are pure, so one that was done is not done again: its answer is kept by what was asked."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import numpy as np

from etl.protect.audit.exposed import Exposed, Kind, exposed
from etl.protect.audit.unit import Unit

# Raised with every change of what the auditor finds, so that nothing older is believed.
_VERSION = 2


class KeptAudits:
    """An auditor that remembers its answers in `folder`. They name places in a unit, no value."""

    def __init__(self, folder: Path, auditor: Callable[[Unit], list[Exposed]] = exposed) -> None:
        self._folder = folder
        self._auditor = auditor

    def __call__(self, unit: Unit) -> list[Exposed]:
        path = self._folder / f"{_hash(unit)}.json"
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            return [Exposed(Kind(kind), place, outcome) for kind, place, outcome in told]
        except (FileNotFoundError, ValueError, TypeError):
            found = self._auditor(unit)
        self._folder.mkdir(parents=True, exist_ok=True)
        # A killed write leaves half a file, which is then not read.
        listed = [[str(each.kind), each.place, each.outcome] for each in found]
        path.write_text(json.dumps(listed), encoding="utf-8")
        return found


def _hash(unit: Unit) -> str:
    made = hashlib.sha256(f"{_VERSION} {unit.minimum} {unit.minimum_events}".encode())
    for part in (unit.cells, unit.relations, unit):
        for each in fields(part):
            value = getattr(part, each.name)
            if isinstance(value, np.ndarray) and each.name != "public":
                made.update(f"{each.name} {value.dtype} {value.shape}".encode())
                made.update(np.ascontiguousarray(value).tobytes())
    return made.hexdigest()
