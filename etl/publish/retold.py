"""A release that says something else of the same figures: a copy of its files with other words."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from etl.model.plan import Plan
from etl.publish import manifest as manifests
from etl.publish.commentary import FILE, Commentary, write_commentary


@dataclass(frozen=True)
class Retold:
    """`base`: the folder of the release whose figures these are; `commentary`: all that is said."""

    base: Path
    plan: Plan
    commentary: Commentary

    def write(self, folder: Path) -> None:
        """Raises DamagedRelease when a file of the base is not as it was published."""
        for name in manifests.verify(self.base).files:
            if name != FILE:
                shutil.copyfile(self.base / name, folder / name)
        write_commentary(folder, self.commentary)
