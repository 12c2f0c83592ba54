"""Which of several columns that one name fits stands beside a column of figures."""

from collections.abc import Sequence

from etl.map.foreign.headings import JOINED, Heading


def column_beside(heading: Heading, column: int, columns: Sequence[int]) -> int | None:
    """The only one of `columns`, or the one that stands under an upper header of `column`, the
    longest where there are several: under Math > 2018 rather than under Math. None where that is
    not one column."""
    if len(columns) == 1:
        return columns[0]
    own = _above(heading, column)
    under = {each: _above(heading, each) for each in columns}
    depths = {each: len(above) for each, above in under.items() if above == own[: len(above)]}
    deepest = max(depths.values(), default=0)
    found = [each for each, depth in depths.items() if depth == deepest]
    return found[0] if deepest and len(found) == 1 else None


def _above(heading: Heading, column: int) -> tuple[str, ...]:
    """The upper headers of a column, from top to bottom."""
    return tuple(heading.names.get(column, "").split(JOINED)[:-1])
