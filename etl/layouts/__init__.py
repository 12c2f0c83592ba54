"""Layouts: TOML files that say how foreign sheets become observations. Here are their types, their
reading with all problems at once, and their writing; `etl.map` does what they say."""

from etl.layouts.folder import load_layouts
from etl.layouts.layout import Layout
from etl.layouts.problems import LayoutProblems
from etl.layouts.writing import layout_as_toml

__all__ = ["Layout", "LayoutProblems", "layout_as_toml", "load_layouts"]
