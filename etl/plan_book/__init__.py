"""The plan as an Excel workbook: written for staff who never need to see TOML, and read back with
everything that is wrong told by sheet and cell."""

from etl.plan_book.forms import Forms, load_forms
from etl.plan_book.reading import PlanBook, read_plan_book
from etl.plan_book.writing import write_plan_book, write_plan_template

__all__ = [
    "Forms",
    "PlanBook",
    "load_forms",
    "read_plan_book",
    "write_plan_book",
    "write_plan_template",
]
