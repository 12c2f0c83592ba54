"""A page's tables and words, read from the HTML that browsers get."""

from html.parser import HTMLParser

from tests.builders.read_back.held import Grid


class Read(HTMLParser):
    """`tables` by their captions; `words` is the text of the main part."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tables: dict[str, Grid] = {}
        self._caption, self._words = "", [""]
        self._grid: Grid = []
        self._inside: str = ""
        self.feed(html)

    @property
    def words(self) -> str:
        return " ".join("".join(self._words).split())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._caption, self._grid = "", []
        elif tag == "tr":
            self._grid.append([])
        elif tag in ("td", "th"):
            spans = int(dict(attributes).get("colspan") or 1)
            self._grid[-1] += [""] * spans
            self._inside = tag
            self._at = len(self._grid[-1]) - spans
        elif tag == "caption":
            self._inside = tag
        if tag not in ("strong", "b", "a", "span"):
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "caption"):
            self._inside = ""
        elif tag == "table":
            self.tables[self._caption] = self._grid

    def handle_data(self, data: str) -> None:
        self._words.append(data)
        if self._inside == "caption":
            self._caption += data
        elif self._inside:
            self._grid[-1][self._at] += data
