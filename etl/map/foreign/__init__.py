"""Foreign sheets, read by a layout."""

from etl.map.foreign.foreign import Foreign, read_by_layout

__all__ = ["Foreign", "read_by_layout"]
