"""Audits are pure, so one that was done is not done again: its answer is kept by what was asked."""

import json
from pathlib import Path

import numpy as np


class KeptAnswers:
    """Answers in files of `folder`: why each cell of an indicator and year is hidden, no value.
    Those of another `version` of the protection are cleared when the first of this one is kept."""

    def __init__(self, folder: Path, version: str) -> None:
        self._all, self._folder = folder, folder / version

    def find(self, mark: str) -> np.ndarray | None:
        """The answer kept under `mark`. A killed write leaves half a file, which is no answer."""
        try:
            told = json.loads(self._path(mark).read_text(encoding="utf-8"))
            reason = np.full(int(told["cells"]), "", dtype=object)
            for why, places in told["hidden"].items():
                reason[places] = why
        except (FileNotFoundError, ValueError, TypeError, KeyError, IndexError):
            return None
        return reason

    def keep(self, mark: str, reason: np.ndarray) -> None:
        """Store an answer, to be found by the next audit of the same."""
        if not self._folder.is_dir():
            for old in (*self._all.glob("*.json"), *self._all.glob("*/*.json")):
                old.unlink(missing_ok=True)
            self._folder.mkdir(parents=True, exist_ok=True)
        words = reason.astype("U")
        hidden = {str(why): np.flatnonzero(words == why).tolist() for why in np.unique(words)}
        hidden.pop("", None)
        told = json.dumps({"cells": len(reason), "hidden": hidden})
        self._path(mark).write_text(told, encoding="utf-8")

    def _path(self, mark: str) -> Path:
        return self._folder / f"{mark}.json"
