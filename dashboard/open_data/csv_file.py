"""Rows as CSV text that no spreadsheet runs and every program reads."""

import csv
import re
from collections.abc import Iterable
from typing import Any, Protocol

from dashboard.open_data.table import Line, Table, Value

# A cell that begins with one of these is a formula to some spreadsheet. Apostrophes in front count,
# so that one more can always be taken away again.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


class Text(Protocol):
    """Whatever takes text."""

    def write(self, text: str, /) -> object: ...


def safe(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would take it for a formula.

    To read it back: where apostrophes and then one of = + - @ (of any width), a tab or a line end
    begin a text, drop the first apostrophe. (OWASP, CSV injection.)
    """
    return f"'{text}" if _FORMULA.match(text) else text


def written(value: Value) -> str:
    """One value as CSV has it: nothing for None, true and false, numbers without needless zeros."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return safe(value) if isinstance(value, str) else str(value)


def write_header(table: Table, file: Text) -> None:
    _writer(file).writerow(table.names)


def write(rows: Iterable[Line], file: Text) -> None:
    """Comma and line feed, a text in quotes only where it needs them."""
    _writer(file).writerows([written(value) for value in row] for row in rows)


def _writer(file: Text) -> Any:
    return csv.writer(file, lineterminator="\n")
