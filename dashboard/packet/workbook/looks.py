"""How cells look: one format for each number format, shared by all sheets."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import xlsxwriter

from dashboard.figures import palette

TEXT_FONT = "Arial"
_BASE: Mapping[str, Any] = MappingProxyType(
    {"font_name": TEXT_FONT, "font_size": 11, "valign": "top"}
)


class Looks:
    """The formats of a workbook, each made when it is first needed."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def number(self, form: str) -> Any:
        return self._look(num_format=form, align="right")

    @property
    def title(self) -> Any:
        return self._look(font_size=16, bold=True, text_wrap=True, font_color=palette.INK)

    @property
    def text(self) -> Any:
        return self._look(text_wrap=True, indent=1)

    @property
    def over(self) -> Any:
        """What stands over the table."""
        return self._look(text_wrap=True)

    @property
    def word(self) -> Any:
        """Words in a column of numbers stand where the numbers stand."""
        return self._look(text_wrap=True, align="right")

    @property
    def head(self) -> Any:
        return self._look(bold=True, text_wrap=True, bottom=2, valign="bottom", indent=1)

    @property
    def number_head(self) -> Any:
        return self._look(bold=True, text_wrap=True, bottom=2, valign="bottom", align="right")

    @property
    def small(self) -> Any:
        return self._look(text_wrap=True, font_color=palette.INK_2)

    @property
    def link(self) -> Any:
        return self._look(font_color="#0B5394", underline=1)

    def _look(self, **own: Any) -> Any:
        key = tuple(sorted(own.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({**_BASE, **own})
        return self._made[key]
