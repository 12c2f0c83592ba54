"""How an .ods workbook shows its numbers, told in the way of Excel: 0.0% is a percent."""

from etl.read.xml import local

_PARTS = {
    "text-content": "@",
    "scientific-number": "0.00E+00",
    "fraction": "# ?/?",
    "hours": "hh",
    "minutes": "mm",
    "seconds": "ss",
    "am-pm": "AM/PM",
    "day-of-week": "ddd",
}
_MOST_DECIMALS = 30


class Styles:
    """Gathers styles from the elements of styles.xml and content.xml. `formats` grows with each
    cell style; a cell's style is its place there."""

    def __init__(self) -> None:
        self.formats: list[str] = []
        self._places: dict[str, int] = {}
        self._told: dict[str, tuple[str, str]] = {}  # cell style: (its parent, its data style)
        self._shown: dict[str, str] = {}  # data style: how it is written in Excel
        self._hidden: set[str] = set()  # styles of tables that are not displayed
        self._data_style = self._text = ""
        self._table_style = ""

    def start(self, name: str, told: dict[str, str]) -> None:
        """An element outside of the tables."""
        if name.endswith("-style") and name != "page-style":
            self._data_style = told.get("name", "")
            self._shown[self._data_style] = ""
        elif name == "style":
            self._table_style = told.get("name", "")
            if told.get("family") == "table-cell":
                style = (told.get("parent-style-name", ""), told.get("data-style-name", ""))
                self._told[self._table_style] = style
        elif name == "table-properties" and told.get("display") == "false":
            self._hidden.add(self._table_style)
        elif self._data_style in self._shown:
            self._shown[self._data_style] += _written(name, told)

    def literal(self, text: str) -> None:
        """What stands in a number:text of the data style that is open."""
        if self._data_style in self._shown and text.strip():
            self._shown[self._data_style] += text if text.strip() in "%-/:.," else f'"{text}"'

    def is_hidden(self, table_style: str) -> bool:
        return table_style in self._hidden

    def place(self, cell_style: str) -> int:
        """The place in `formats` of a cell style's number format."""
        if cell_style not in self._places:
            self._places[cell_style] = len(self.formats)
            self.formats.append(self._format(cell_style))
        return self._places[cell_style]

    def _format(self, cell_style: str) -> str:
        seen: set[str] = set()
        while cell_style not in seen:
            seen.add(cell_style)
            parent, data_style = self._told.get(cell_style, ("", ""))
            if data_style:
                return self._shown.get(data_style) or "General"
            cell_style = parent
        return "General"


def _written(name: str, told: dict[str, str]) -> str:
    name = local(name)
    if name == "number":
        return _number(told)
    if name == "year":
        return "yyyy" if told.get("style") == "long" else "yy"
    if name == "month":
        return "mmm" if told.get("textual") == "true" else "mm"
    if name == "day":
        return "dd" if told.get("style") == "long" else "d"
    return _PARTS.get(name, "")


def _number(told: dict[str, str]) -> str:
    decimals = told.get("decimal-places")
    if decimals is None or not (decimals.isascii() and decimals.isdigit()):
        return "General"
    whole = "#,##0" if told.get("grouping") == "true" else "0"
    places = min(int(decimals[:3]), _MOST_DECIMALS)
    return f"{whole}.{'0' * places}" if places else whole
