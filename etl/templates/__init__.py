"""The workbook that an analyst fills in for an indicator."""

from etl.templates.columns import HEADERS
from etl.templates.rows import DataRow, example_rows
from etl.templates.workbook import (
    Lists,
    Subject,
    fill_template,
    of_goal,
    of_indicator,
    write_template,
)

__all__ = [
    "HEADERS",
    "DataRow",
    "Lists",
    "Subject",
    "example_rows",
    "fill_template",
    "of_goal",
    "of_indicator",
    "write_template",
]
