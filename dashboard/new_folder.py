"""A folder that is there whole or not at all: written beside its place, then moved there."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

# Says that the next export may put another folder here.
MARK = ".headway-export"
_SAID = "The next `headway export` to this place replaces the whole folder.\n"
_FOLDER_MODE = 0o755


class NotOurs(ValueError):
    """The folder holds something that no former export wrote."""


@contextmanager
def written_whole(folder: Path) -> Iterator[Path]:
    """An empty folder beside `folder`, which takes its place when the block ends well; when it
    does not, `folder` stays as it was.

    A folder that is there is replaced if it is empty or was written this way. Raises NotOurs for
    any other, before anything is written; OSError.
    """
    folder = folder.absolute()
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise NotOurs(
            f"{folder} holds files that no export wrote, so nothing was changed. "
            "Name a new or empty folder."
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        fresh, old = work / "new", work / "old"
        fresh.mkdir(mode=_FOLDER_MODE)
        (fresh / MARK).write_text(_SAID, encoding="utf-8")
        yield fresh
        if folder.exists():
            folder.rename(old)
        fresh.rename(folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)
