"""Plan and organizations -> a plan workbook, which `read_plan_book` reads back as they were."""

from collections.abc import Iterable, Mapping
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.plan_book.flatten import Rows, sheet_rows
from etl.plan_book.forms import Forms
from etl.plan_book.help_sheets import write_codes, write_examples, write_instructions, write_meta
from etl.plan_book.lists import code_lists
from etl.plan_book.sheets import write_sheet


def write_plan_book(
    plan: Plan, organizations: Iterable[Organization], vocabulary: Vocabulary, forms: Forms
) -> bytes:
    """The workbook of a plan, to look at, to change, and to read again."""
    rows = sheet_rows(plan, organizations, forms)
    return _saved(_book(rows, vocabulary, forms), f"{plan.title.en}, plan workbook")


def write_plan_template(
    example: Plan, organizations: Iterable[Organization], vocabulary: Vocabulary, forms: Forms
) -> bytes:
    """An empty plan workbook, with an example's rows on a sheet of their own."""
    book = _book({}, vocabulary, forms)
    write_examples(book, forms, sheet_rows(example, organizations, forms))
    order = [sheet.title for sheet in book.worksheets]
    book.move_sheet(order[-1], 2 - len(order))  # behind the instructions
    return _saved(book, "Template of a plan workbook")


def _book(rows: Mapping[str, list] | Rows, vocabulary: Vocabulary, forms: Forms) -> Workbook:
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    write_instructions(first, forms)
    for form in forms.values():
        write_sheet(book, form, rows.get(form.name, []), forms)
    write_codes(book, code_lists(vocabulary))
    write_meta(book)
    return book


def _saved(book: Workbook, title: str) -> bytes:
    book.properties.title, book.properties.creator = title, "Headway"
    content = BytesIO()
    book.save(content)
    return content.getvalue()
