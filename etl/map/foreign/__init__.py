"""Foreign sheets, read by a layout."""

from etl.map.foreign.foreign import Foreign, read_by_layout
from etl.map.foreign.slips import layout_slips

__all__ = ["Foreign", "layout_slips", "read_by_layout"]
