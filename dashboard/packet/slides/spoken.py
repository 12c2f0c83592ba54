"""What stands under a slide for whoever speaks: the sentence, and the table row by row."""

from dashboard.packet.native.grid import grid_of
from dashboard.speech import Speech
from dashboard.view_data.table import Table


def spoken_table(table: Table, say: Speech) -> tuple[str, ...]:
    """ "2016-17: Graduates 5,879; Percent 57.0%", a line a row, under the caption."""
    grid = grid_of(table, say)
    lines = [grid.caption]
    for head, *others in grid.rows:
        said = "; ".join(
            f"{column.title} {cell.text}"
            for column, cell in zip(grid.columns[1:], others, strict=True)
            if cell.text
        )
        lines.append(f"{head.text}: {said}" if said else head.text)
    return (*lines, grid.note) if grid.note else tuple(lines)
