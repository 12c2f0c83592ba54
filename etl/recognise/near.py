"""Layouts that a file may have been meant for, where none fits nor nearly does: told by the file's
name, or by headers that are spelt nearly so."""

from collections.abc import Sequence

from etl.layouts.layout import Layout, Table
from etl.layouts.pattern import compiled, same, tidy
from etl.map.foreign.headings import needed_columns
from etl.map.spelling import nearest
from etl.recognise.fit import Fit

_LIKE = 0.5  # of the needed headers must be spelt nearly so
_MOST = 400  # words that are looked through
_LONGEST = 60  # letters of a header


def loosely_near(layouts: Sequence[Layout], words: set[str], file: str) -> list[Fit]:
    """The layouts that come nearest. `words` are the texts of the first rows by `same(text)`."""
    headers = sorted(word for word in words if word and len(word) <= _LONGEST)[:_MOST]
    found = []
    for layout in layouts:
        by_name = any(compiled(pattern).fullmatch(tidy(file)) for pattern in layout.files)
        fits = [_fit(layout, table, headers, by_name) for table in layout.tables]
        best = max(fits, key=lambda fit: fit.found / max(fit.wanted, 1), default=None)
        if best and best.wanted and (by_name or best.found >= _LIKE * best.wanted > 1):
            found.append(best)
    return found


def _fit(layout: Layout, table: Table, headers: list[str], by_name: bool) -> Fit:
    """Counts a header as found where one is spelt nearly so; names it as missing all the same."""
    needed = needed_columns(table)
    missing, renamed = [], []
    for names in needed:
        if any(same(name) in headers for name in names):
            continue
        missing.append(names[0])
        like = next((n for name in names if (n := nearest(name, headers))), "")
        if like:
            renamed.append((names[0], like))
    found = len(needed) - len(missing) + len(renamed)
    return Fit(
        layout,
        found,
        len(needed),
        0.0,
        0.0,
        by_name,
        tuple(missing),
        tuple(renamed),
    )
