"""What would change if a candidate were let out, as it is kept beside the candidate: for staff who
may read it, and only in the form in which the public would read each figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.publish.codec import from_json, to_json
from etl.publish.durable import write_whole
from etl.publish.home import Home

FILE = "changes.json"


@dataclass(frozen=True)
class FigureChange:
    """`before` and `after` as the public reads them ("" where there is none)."""

    indicator: str
    measure: str
    organization: str
    group: str
    school_year: str
    before: str
    after: str


@dataclass(frozen=True)
class Figures:
    """Counts of figures, by school year where that tells more. `corrected` were public and would
    say something else; `hidden` were public and would be hidden; `removed` would be gone."""

    added: Mapping[str, int]
    corrected: Mapping[str, int]
    hidden: int
    removed: int
    largest: tuple[FigureChange, ...]
    gone: tuple[FigureChange, ...]

    @property
    def are_any(self) -> bool:
        return bool(self.added or self.corrected or self.hidden or self.removed)


@dataclass(frozen=True)
class StatusChange:
    """`is_main` for all students of the district; `before` and `after` are words, `codes` the
    codes of both ("" where there is none)."""

    indicator: str
    measure: str
    group: str
    is_main: bool
    codes: tuple[str, str]
    before: str
    after: str
    why: str


@dataclass(frozen=True)
class SentenceChange:
    indicator: str
    measure: str
    group: str
    before: str
    after: str


@dataclass(frozen=True)
class HiddenCell:
    """A cell of the files that the public would not see; `place` as "sheet!cell"."""

    file: str
    place: str
    indicator: str
    organization: str
    group: str
    school_year: str
    reason: str


@dataclass(frozen=True)
class Hidden:
    """`by_reason` counts the cells of the files, `lost` those that are public now and would have
    to go with them. `rows` counts all that was handed in."""

    rows: int
    by_reason: Mapping[str, int]
    lost: int
    cells: tuple[HiddenCell, ...]

    @property
    def count(self) -> int:
        return sum(self.by_reason.values())


@dataclass(frozen=True)
class Changes:
    """`base` is the number of the release compared with, 0 before the first. `judged` and `read`
    count the statuses and sentences that were looked at, changed or not. `is_audited`: the audit
    has given its verdict; before that, more may have to be hidden."""

    base: int
    is_audited: bool
    figures: Figures
    statuses: tuple[StatusChange, ...]
    judged: int
    sentences: tuple[SentenceChange, ...]
    read: int
    hidden: Hidden


def early_file(home: Home, upload: int) -> Path:
    """Where the changes of an upload are before the audit's verdict."""
    return home.candidates / f"early-{upload}.json"


def keep(path: Path, changes: Changes) -> None:
    path.parent.mkdir(exist_ok=True)
    write_whole(path, to_json(changes))


def read(path: Path) -> Changes | None:
    """None where there are none yet."""
    try:
        return from_json(path.read_bytes(), Changes)
    except (FileNotFoundError, ValueError):
        return None
