"""Raw sheets -> observations. Nothing is ever filled in or guessed: what is not known by name is a
finding with the cell's address."""

from etl.map.aliases import Aliases, load_aliases
from etl.map.foreign import Foreign, layout_slips, read_by_layout
from etl.map.workbook import map_workbook

__all__ = ["Aliases", "Foreign", "layout_slips", "load_aliases", "map_workbook", "read_by_layout"]
