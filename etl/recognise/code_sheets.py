"""Sheets of a workbook that explain the codes of another: R1 is Black students."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from etl.read import RawSheet, Workbook
from etl.recognise.entries import plain
from etl.recognise.groups import KnownGroups

_LONGEST = 4000  # cells of a sheet of codes
_FOUND = 0.8  # of a column's codes are on the sheet


@dataclass(frozen=True)
class CodeSheet:
    """`key` and `word` are the headers of its two columns."""

    sheet: str
    key: str
    word: str
    words: Mapping[str, str]

    def explained(self, texts: Mapping[str, int]) -> dict[str, int]:
        """The words in place of the codes; {} where too many codes are not on the sheet."""
        found = {self.words[text]: count for text, count in texts.items() if text in self.words}
        return found if len(found) >= _FOUND * len(texts) else {}


def code_sheets(workbook: Workbook) -> tuple[CodeSheet, ...]:
    """Every pair of columns of a small sheet that could be codes and what they mean."""
    small = [sheet for sheet in workbook.sheets if 0 < sheet.cells.num_rows <= _LONGEST]
    return tuple(each for sheet in small for each in _pairs(sheet))


def naming_groups(
    texts: Mapping[str, int], sheets: tuple[CodeSheet, ...], groups: KnownGroups
) -> CodeSheet | None:
    """The sheet by which most of the codes are names of student groups."""
    for sheet in sheets:
        words = sheet.explained(texts)
        known = groups.known(words)
        if len(set(known.values())) >= 2 and len(known) >= 0.5 * len(words):
            return sheet
    return None


def _pairs(sheet: RawSheet) -> Iterator[CodeSheet]:
    rows: dict[int, dict[int, str]] = {}
    for cell in sheet.cells.to_pylist():
        rows.setdefault(cell["row"], {})[cell["column"]] = plain(cell["text"])
    headed = [row for row in sorted(rows) if len(rows[row]) >= 2]
    if len(headed) < 3:
        return
    headers = rows[headed[0]]
    for key, word in ((k, w) for k in headers for w in headers if k != w):
        pairs = {
            rows[row][key]: rows[row][word]
            for row in headed[1:]
            if key in rows[row] and word in rows[row]
        }
        if pairs:
            yield CodeSheet(sheet.name, headers[key], headers[word], pairs)
