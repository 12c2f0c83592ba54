"""Builds a plan's folder from the small plan in `tests/golden/_plan` and a list of changes:

[[change]]
file = "plan.toml"      # also a new one; remove = true takes it away
old = "..."             # must be there once; "" appends
new = "..."             # written `repeat` times (default 1)
"""

import shutil
import tomllib
from pathlib import Path

BASE = Path(__file__).resolve().parents[1] / "golden" / "_plan"


def build_plan(folder: Path, out: Path) -> Path:
    """The base plan with the changes that `folder` lists, in `out`."""
    plan = out / "plan"
    shutil.copytree(BASE, plan)
    for change in tomllib.loads((folder / "changes.toml").read_text(encoding="utf-8"))["change"]:
        path = plan / change["file"]
        if change.get("remove"):
            path.unlink()
            continue
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        old, new = change.get("old", ""), change["new"] * change.get("repeat", 1)
        assert not old or before.count(old) == 1, f"{change['file']} has {old} not once"
        after = before.replace(old, new) if old else before + new
        path.write_text(after, encoding="utf-8")
    return plan
