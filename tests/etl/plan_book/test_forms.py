"""The lists in data/plan_book say what a plan workbook has; code and lists must agree."""

import re

from etl.plan_book.form import PARENT
from etl.plan_files import load_plan
from etl.plan_files.told import told_indicator, told_plan
from tests.builders.district import VOCABULARY
from tests.etl.plan_book.books import EXAMPLE, FORMS


def keys_of(told: object, path: str = "") -> set[str]:
    """Every key of nested tables and lists, without the numbers of lists."""
    if isinstance(told, dict):
        return {key for name, inner in told.items() for key in keys_of(inner, f"{path}.{name}")}
    if isinstance(told, list) and told and isinstance(told[0], dict):
        return {key for inner in told for key in keys_of(inner, path)}
    return {path.lstrip(".")}


def test_every_key_of_the_plan_s_files_has_a_column() -> None:
    plan = load_plan(EXAMPLE, VOCABULARY)
    files = keys_of(told_plan(plan)).union(
        *(keys_of(told_indicator(indicator)) for indicator in plan.indicators)
    )
    entries = "|".join(form.entry for form in FORMS.values() if form.entry != "path")
    within = {re.sub(rf"^(?:(?:{entries})[.])+", "", key) for key in files}
    paths = {field.path for form in FORMS.values() for field in form.fields}
    paths |= {path.removesuffix(".en") for path in paths}
    without_column = {key for key in within - paths if not key.startswith("target.path.")}
    assert without_column == {"context"}  # it has the column Context only


def test_every_sheet_that_others_name_comes_before_them_and_has_its_code() -> None:
    names = [*FORMS]
    for form in FORMS.values():
        if form.parent:
            parent = FORMS[form.parent]
            assert names.index(parent.name) < names.index(form.name)
            assert parent.code in [field.path for field in parent.fields]
            assert form.fields[0].path == PARENT


def test_no_sheet_has_two_columns_of_one_name_or_key() -> None:
    for form in FORMS.values():
        headers = [field.header.casefold() for field in form.fields]
        paths = [field.path for field in form.fields]
        assert len(set(headers)) == len(headers)
        assert len(set(paths)) == len(paths)


def test_every_column_has_a_meaning_and_an_example() -> None:
    assert not [
        (form.name, field.header)
        for form in FORMS.values()
        for field in form.fields
        if not (field.meaning.endswith(".") and field.example)
    ]
