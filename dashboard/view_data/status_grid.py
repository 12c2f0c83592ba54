"""Measures by student group, as a grid of statuses."""

from dataclasses import dataclass

from dashboard.view_data.table import Mark


@dataclass(frozen=True)
class GridCell:
    """`shape` is that of a status or a direction ("" draws none), `value` reads "57.0%", `word`
    "off track". `spoken` is heard in place of the word. A small group is drawn open, without
    colour; a late figure in grey, with the mark of overdue."""

    value: str
    word: str
    address: str
    shape: str = ""
    mark: Mark = Mark.PLAIN
    spoken: str = ""
    is_small: bool = False
    is_late: bool = False


@dataclass(frozen=True)
class GridRow:
    """One measure; `is_broken` when its series breaks at the latest figure. Where it has no figure
    for any group, `said` stands in place of the cells, after the shape and word of its status, if
    it has one."""

    name: str
    address: str
    about: tuple[str, ...]
    cells: tuple[GridCell, ...] = ()
    cautions: tuple[str, ...] = ()
    said: str = ""
    shape: str = ""
    word: str = ""
    is_broken: bool = False


@dataclass(frozen=True)
class GridPart:
    """The measures that are judged in one way, which `title` tells."""

    title: str
    rows: tuple[GridRow, ...]


@dataclass(frozen=True)
class StatusGrid:
    """`columns` are the titles of the student groups under the title of their kind."""

    caption: str
    kind: str
    columns: tuple[str, ...]
    parts: tuple[GridPart, ...]
