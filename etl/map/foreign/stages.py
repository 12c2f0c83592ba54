"""Where a layout's tables stand in a workbook: sheets, headers, and where each table ends."""

from collections.abc import Mapping

import numpy as np

from etl.layouts.layout import Dictionary, Table
from etl.layouts.pattern import compiled, same, tidy
from etl.layouts.words import Role
from etl.map.foreign.blocks import Stage
from etl.map.foreign.grid import Grid
from etl.map.foreign.headings import heading_at, headings
from etl.map.foreign.words import column_words
from etl.map.group_names import GroupNames
from etl.model.cell import State
from etl.read import RawSheet, Workbook


class Stages:
    """The stages of one workbook; each sheet is laid out once."""

    def __init__(self, workbook: Workbook, markers: Mapping[str, State], names: GroupNames) -> None:
        self._workbook, self._markers, self._names = workbook, markers, names
        self._grids: dict[tuple[str, str], Grid] = {}

    def grid(self, sheet: RawSheet, span: str = "") -> Grid:
        if (sheet.name, span) not in self._grids:
            self._grids[sheet.name, span] = Grid(sheet, span)
        return self._grids[sheet.name, span]

    def sheets(self, table: Table) -> list[RawSheet]:
        """The sheets on which the table may stand: those it names, hidden ones too, or else every
        sheet that readers see."""
        left_out = [compiled(pattern) for pattern in table.not_sheets]
        names = [compiled(each) for each in table.sheets if isinstance(each, str)]
        found = []
        for position, sheet in enumerate(self._workbook.sheets, start=1):
            name = tidy(sheet.name)
            is_named = position in table.sheets or any(each.fullmatch(name) for each in names)
            is_open = not table.sheets and sheet.state == "visible"
            if (is_named or is_open) and not any(each.fullmatch(name) for each in left_out):
                found.append(sheet)
        return found

    def tables(self, table: Table, sheet: RawSheet) -> list[Stage]:
        """Every place on the sheet where the table stands, from top to bottom."""
        grid = self.grid(sheet, table.header.span)
        found = headings(grid, table)
        starts = [1, *(heading.row + 1 for heading in found)]
        ends = [*(each.row - table.header.rows for each in found[1:]), grid.height]
        return [
            Stage(
                grid=grid,
                table=table,
                heading=heading,
                first=first,
                end=end,
                top=found[0].row - table.header.rows + 1,
                file=self._workbook.name,
                dictionaries=self._dictionaries(table),
                names=self._names,
                markers=self._markers,
            )
            for heading, first, end in zip(found, starts, ends, strict=False)
        ]

    def _dictionaries(self, table: Table) -> dict[Role, dict[str, str]]:
        return {
            role: self._explained(source.dictionary)
            for role, source in table.sources
            if source.dictionary
        }

    def _explained(self, dictionary: Dictionary) -> dict[str, str]:
        """The words of a dictionary sheet by their codes."""
        name = compiled(dictionary.sheet)
        for sheet in self._workbook.sheets:
            if not name.fullmatch(tidy(sheet.name)):
                continue
            grid = self.grid(sheet)
            for row in range(1, min(grid.height, 50) + 1):
                heading = heading_at(grid, Table((), ()).header, row)
                keys, words = heading.column(dictionary.key), heading.column(dictionary.word)
                if keys and words:
                    return _pairs(grid, row, keys[0], words[0])
        return {}


def _pairs(grid: Grid, header: int, key: int, word: int) -> dict[str, str]:
    keys, words = column_words(grid.column(key)), column_words(grid.column(word))
    both = np.stack([keys.index, words.index])[:, header:]
    pairs = np.unique(both, axis=1).T.tolist()
    return {
        same(keys.texts[k]): words.texts[w] for k, w in pairs if keys.texts[k] and words.texts[w]
    }
