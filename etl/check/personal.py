"""Sheets about single students, told before anything else is looked at: ids, names and birth dates
have no place here, on any sheet, hidden or not."""

import re
from collections.abc import Iterator

import pyarrow.compute as pc

from etl.findings import Finding, Place, finding
from etl.read import RawSheet, Workbook
from etl.read.addresses import address

_HEADER_ROWS = 20  # how far down a header may stand
_FEWEST = 3  # entries under a header, so that it is more than a word
_MOSTLY = 0.5  # of the entries differ: a column about all of them has one entry for each
_SHORTEST_ID = 5  # digits; shorter ones may be numbers of students

_IDS, _NAMES, _BIRTHS = "ids", "names", "birth dates"
_ID_WORDS = {"ssid", "sasid", "lasid", "ssn"}
_STUDENT = {"student", "pupil", "child", "stu", "stud"}
_ID = {"id", "ids", "identifier", "key", "guid", "uid"}
_NUMBER = {"number", "no", "num", "nbr", "code"}
_NAME = {"name", "lastname", "firstname", "surname", "email", "address", "phone"}
_OF_MANY = {
    *("group", "groups", "demographic", "count", "counts", "total", "subgroup", "category"),
    *("type", "population", "ratio", "enrollment", "enrolled", "membership", "percent", "pct"),
    *("rate", "school", "district", "agency", "program", "teacher", "per", "body", "services"),
}
_FIRST = re.compile(r"\b(first|given|fore) ?name\b|\bfname\b")
_LAST = re.compile(r"\b(last|family|sur) ?name\b|\blname\b")
_BIRTH = re.compile(r"\b(dob|birth ?dates?|birth ?days?|date of birth|birth dt)\b")
_SOCIAL = r"^\d{3}-\d{2}-\d{4}$"


def check_personal(workbook: Workbook) -> list[Finding]:
    """HW-320 at the header of each column that seems to hold ids, names or birth dates of single
    students. What the cells hold is counted, and never told."""
    return [
        finding("HW-320", Place(workbook.name, sheet.name, cell), what=what)
        for sheet in workbook.sheets
        for cell, what in _columns(sheet)
    ]


def _columns(sheet: RawSheet) -> Iterator[tuple[str, str]]:
    """(cell of the header, what its column holds)."""
    if not sheet.cells.num_rows:
        return
    top = sheet.cells.filter(pc.less_equal(sheet.cells["row"], _HEADER_ROWS))
    heads = [
        (cell["row"], cell["column"], _plain(cell["text"]))
        for cell in top.to_pylist()
        if cell["kind"] == "text"
    ]
    told: set[int] = set()
    for row, column, head in heads:
        what = _what(head, [text for at, _, text in heads if at == row])
        if what and column not in told and _is_one_each(sheet, row, column, head, what):
            told.add(column)
            yield address(row, column), what
    for column, row in _columns_of_social_numbers(sheet):
        if column not in told:
            yield address(row, column), _IDS


def _plain(text: str) -> str:
    """The words of a header, in lower case: StudentID and student_id are "student id"."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text[:80])
    return " ".join(re.findall(r"[a-z]+", parted.casefold()))


def _what(head: str, row: list[str]) -> str:
    """What a column under this header would hold of single students; "" for nothing. A first
    name needs a last name beside it: one alone may be anything's."""
    words = set(head.split())
    if _BIRTH.search(head):
        return _BIRTHS
    if words & _ID_WORDS or "social security" in head:
        return _IDS
    if words & _STUDENT and not words & _OF_MANY:
        if words & (_ID | _NUMBER):
            return _IDS
        if words & _NAME:
            return _NAMES
    if _LAST.search(head) and any(_FIRST.search(other) for other in row):
        return _NAMES
    return ""


def _is_one_each(sheet: RawSheet, row: int, column: int, head: str, what: str) -> bool:
    """Whether the entries under the header are many, and mostly differ."""
    cells = sheet.cells
    under = pc.and_(pc.equal(cells["column"], column), pc.greater(cells["row"], row))
    texts = cells.filter(pc.and_(under, pc.not_equal(pc.utf8_trim_whitespace(cells["text"]), "")))
    entries = texts["text"]
    if len(entries) < _FEWEST:
        return False
    differ = pc.count_distinct(entries).as_py()
    words = set(head.split())
    if what == _IDS and words & _STUDENT and words & _NUMBER and not words & _ID:
        shortest = pc.min(pc.utf8_length(entries)).as_py()
        return shortest >= _SHORTEST_ID and differ >= 0.9 * len(entries)
    return what == _BIRTHS or differ >= _MOSTLY * len(entries)


def _columns_of_social_numbers(sheet: RawSheet) -> Iterator[tuple[int, int]]:
    """(column, its first row) of columns of social security numbers, whatever their header."""
    cells = sheet.cells
    likely = cells.filter(pc.equal(pc.binary_length(cells["text"]), len("000-00-0000")))
    sure = likely.filter(pc.match_substring_regex(likely["text"], _SOCIAL))
    by_column = sure.group_by("column").aggregate([("text", "count"), ("row", "min")])
    for told in by_column.to_pylist():
        if told["text_count"] >= _FEWEST:
            yield told["column"], told["row_min"]
