"""Reads one file in a child process of its own, so that no file can harm this one."""

import contextlib
import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from etl.findings import Finding, Place, finding
from etl.read.child import RESULT
from etl.read.limits import Limits
from etl.read.workbook import RawSheet, Workbook

_ROOT = Path(__file__).resolve().parents[2]
_TOO_MUCH = {"SIGXCPU", "SIGKILL", "SIGABRT"}  # time, the system's memory, the process's memory


# Threads would set aside memory that the limit counts.
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


class Unreadable(Exception):
    """Carries the one finding of a file that was not read at all."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.sentence)
        self.finding = finding


def read_file(path: Path, limits: Limits) -> Workbook:
    """Every cell of a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) or a text file, or Unreadable:
    never a part of it. What it is, its content says and not its name; either may be packed (.gz).

    The file itself is not changed. What the child process leaves lies in a folder that only this
    user can open, and is gone when this returns.
    """
    place = Place(path.name)
    _refuse_at_the_door(path, place, limits)
    with tempfile.TemporaryDirectory(prefix="headway-read-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        result = _told_by_child(path, folder, limits)
        if "refused" in result:
            raise Unreadable(finding(result["refused"], place, **result["words"]))
        sheets = tuple(_sheet(told, folder, i) for i, told in enumerate(result["sheets"]))
    notes = tuple(finding(code, place) for code in result["notes"])
    encoding, separator = result["encoding"], result["separator"]
    return Workbook(path.name, _sha256(path), sheets, encoding, separator, notes)


def _refuse_at_the_door(path: Path, place: Place, limits: Limits) -> None:
    if not path.is_file():
        raise Unreadable(finding("HW-101", place))
    size = path.stat().st_size
    if size == 0:
        raise Unreadable(finding("HW-102", place))
    if size > limits.file_bytes:
        raise Unreadable(finding("HW-103", place, limit=limits.file_bytes // 1_000_000))


def _told_by_child(path: Path, folder: Path, limits: Limits) -> dict[str, Any]:
    """What the child process left in `folder`; a refusal when it crashed or was stopped."""
    request = {"path": str(path.resolve()), "folder": str(folder), "limits": asdict(limits)}
    child = subprocess.Popen(
        [sys.executable, "-s", "-P", "-m", "etl.read.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=_bare_environment(),
        start_new_session=True,
    )
    try:
        child.communicate(json.dumps(request).encode(), timeout=limits.wall_seconds)
    except subprocess.TimeoutExpired:
        return {"refused": "HW-116", "words": {}}
    finally:
        _end(child)
    if child.returncode == 0:
        return json.loads((folder / RESULT).read_text(encoding="utf-8"))
    is_too_much = child.returncode in {-getattr(signal, name, 0) for name in _TOO_MUCH}
    return {"refused": "HW-116" if is_too_much else "HW-111", "words": {}}


def _bare_environment() -> dict[str, str]:
    """No secrets, no settings: only what Python needs to start."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**kept, "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1", **_ONE_THREAD}


def _end(child: subprocess.Popen[bytes]) -> None:
    """The child and whatever it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()
    child.wait()


def _sheet(told: dict[str, Any], folder: Path, number: int) -> RawSheet:
    import pyarrow as pa

    with pa.OSFile(str(folder / f"{number}.arrow")) as file:
        cells = pa.ipc.open_file(file).read_all()
    return RawSheet(
        name=told["name"],
        state=told["state"],
        cells=cells,
        merged=tuple(told["merged"]),
        hidden_rows=tuple(told["hidden_rows"]),
        hidden_columns=tuple(told["hidden_columns"]),
        unsaved_formulas=tuple(told["unsaved_formulas"]),
        has_formats=told["has_formats"],
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
