"""Collects the findings of one sheet, as a reader's notes in its margin."""

from collections.abc import Iterable

from etl.findings import Finding, Place, finding


class Margin:
    """Every finding gets the upload and the sheet as its place."""

    def __init__(self, upload: str, sheet: str = "") -> None:
        self.findings: list[Finding] = []
        self._upload = upload
        self._sheet = sheet

    def note(self, code: str, cell: str = "", **words: object) -> None:
        self.findings.append(finding(code, Place(self._upload, self._sheet, cell), **words))

    def note_rows(self, code: str, letter: str, rows: Iterable[int], **words: object) -> None:
        """One finding a row, at the cell of column `letter`."""
        for row in rows:
            self.note(code, f"{letter}{row}", **words)
