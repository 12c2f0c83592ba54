"""Audits are pure, so one that was done is not done again: its answer is kept by what was asked."""

import json
from pathlib import Path

import numpy as np


class KeptAnswers:
    """Answers in files of `folder`: why each cell of an indicator and year is hidden, or between
    what readers can prove that the hidden ones lie; no value.
    Those of another `version` of the protection are cleared when the first of this one is kept."""

    def __init__(self, folder: Path, version: str) -> None:
        self._all, self._folder = folder, folder / version

    def find(self, mark: str) -> np.ndarray | None:
        """The answer kept under `mark`. A killed write leaves half a file, which is no answer."""
        try:
            told = json.loads(self._path(mark).read_text(encoding="utf-8"))
            if "ranges" in told:
                return np.array(told["ranges"], dtype="float64").reshape(told["cells"], -1)
            reason = np.full(int(told["cells"]), "", dtype=object)
            for why, places in told["hidden"].items():
                reason[places] = why
        except (FileNotFoundError, ValueError, TypeError, KeyError, IndexError):
            return None
        return reason

    def keep(self, mark: str, answer: np.ndarray) -> None:
        """Store an answer, to be found by the next audit of the same."""
        if not self._folder.is_dir():
            for old in (*self._all.glob("*.json"), *self._all.glob("*/*.json")):
                old.unlink(missing_ok=True)
            self._folder.mkdir(parents=True, exist_ok=True)
        told = {"cells": len(answer), **_told(answer)}
        self._path(mark).write_text(json.dumps(told), encoding="utf-8")

    def _path(self, mark: str) -> Path:
        return self._folder / f"{mark}.json"


def _told(answer: np.ndarray) -> dict[str, object]:
    if answer.dtype.kind == "f":
        return {"ranges": answer.tolist()}
    words = answer.astype("U")
    hidden = {str(why): np.flatnonzero(words == why).tolist() for why in np.unique(words)}
    hidden.pop("", None)
    return {"hidden": hidden}
