"""A plan workbook -> plan and organizations, or everything that is wrong with it at once."""

from dataclasses import dataclass

from etl.findings import Finding, finding
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.plan_book.form import Form
from etl.plan_book.forms import META, NOT_READ, VERSION, VERSION_KEY, Forms
from etl.plan_book.grid import Grid, grid_of, note_layout
from etl.plan_book.nest import ORGANIZATIONS, PLAN, Nest
from etl.plan_book.notes import Notes, nearest, normal, suggestion
from etl.plan_book.row import Row
from etl.plan_book.rows import read_rows, read_vertical
from etl.plan_book.source import source_of
from etl.plan_files import PlanProblems
from etl.plan_files.indicator_table import read_indicator
from etl.plan_files.links import check_links
from etl.plan_files.organizations import COLUMNS, read_organizations
from etl.plan_files.plan_table import read_plan
from etl.plan_files.source import Source
from etl.plan_files.table import Table
from etl.plan_files.tree import Tree, check_tree
from etl.read import RawSheet, Workbook
from etl.read.addresses import column_number


@dataclass(frozen=True)
class PlanBook:
    """What a plan workbook says. `findings` are notes and warnings: errors stop the reading."""

    plan: Plan
    organizations: dict[str, Organization]
    findings: tuple[Finding, ...]


def read_plan_book(workbook: Workbook, vocabulary: Vocabulary, forms: Forms) -> PlanBook:
    """The plan in a workbook, with the organizations that it lists.

    Raises PlanProblems with everything that is wrong, each with its sheet and cell.
    """
    notes = Notes(workbook)
    sheets = {normal(sheet.name): sheet for sheet in workbook.sheets}
    if normal(PLAN) not in sheets:
        notes.note("HW-660", notes.place())
        raise PlanProblems(notes.findings)
    if not _is_known_version(sheets.get(META)):
        notes.note("HW-668", notes.place())
        raise PlanProblems(notes.findings)
    _note_other_sheets(workbook, forms, notes)
    rows = {form.name: _rows(form, sheets.get(normal(form.name)), notes) for form in forms.values()}
    nested = Nest(forms, rows, notes).nested()
    plan, organizations, findings = _understood(*nested, rows[ORGANIZATIONS], vocabulary, notes)
    told = sorted(dict.fromkeys(notes.with_more(findings)), key=lambda found: _order(found, forms))
    if any(found.is_error for found in told):
        raise PlanProblems(told)
    return PlanBook(plan, organizations, tuple(told))


def _is_known_version(meta: RawSheet | None) -> bool:
    """A workbook whose hidden sheet got lost is taken for one of ours."""
    rows = {} if meta is None else grid_of(meta)
    told = {row[1].text: row[2].text for row in rows.values() if row.keys() >= {1, 2}}
    return told.get(VERSION_KEY, str(VERSION)) == str(VERSION)


def _note_other_sheets(workbook: Workbook, forms: Forms, notes: Notes) -> None:
    known = {normal(name) for name in (*forms, *NOT_READ)}
    for sheet in workbook.sheets:
        if normal(sheet.name) in known or not sheet.cells.num_rows:
            continue
        near = nearest(sheet.name, forms)
        if near and near not in [each.name for each in workbook.sheets]:
            notes.note("HW-662", notes.place(sheet.name), nearest=suggestion(near))
            notes.excuse(notes.place(near))
        elif sheet.state == "visible":
            notes.note("HW-663", notes.place(sheet.name))


def _rows(form: Form, sheet: RawSheet | None, notes: Notes) -> list[Row]:
    grid: Grid = {}
    if sheet is not None:
        grid = grid_of(sheet)
        note_layout(sheet, grid, notes)
    elif form.needed:
        notes.note("HW-661", notes.place(form.name), sheet=form.name)
    if form.is_vertical:
        return [read_vertical(form, grid, notes)]
    return read_rows(form, grid, notes) if grid else []


def _understood(
    plan_row: Row,
    indicator_rows: list[Row],
    organization_rows: list[Row],
    vocabulary: Vocabulary,
    notes: Notes,
) -> tuple[Plan, dict[str, Organization], list[Finding]]:
    """The plan as far as it can be understood, and what is wrong with what it says."""
    findings: list[Finding] = []
    sources: dict[str, Source] = {}
    indicators = []
    for row in indicator_rows:
        source = source_of(row, findings)
        indicator = read_indicator(Table(row.whole(), source), vocabulary)
        if indicator.slug in sources:
            findings.append(finding("HW-623", source.place("slug"), name=indicator.slug))
        if indicator.slug:
            sources.setdefault(indicator.slug, source)
        indicators.append(indicator)
    indicators.sort(key=lambda indicator: indicator.slug)
    organizations, unusable = read_organizations(
        (row.place, organization_words(row, findings)) for row in organization_rows
    )
    if not organization_rows:
        place = notes.place(ORGANIZATIONS)
        findings.append(finding("HW-604", place, example="a row for the district"))
    top = source_of(plan_row, findings)
    plan = read_plan(Table(plan_row.whole(), top), tuple(indicators), vocabulary)
    tree = Tree(plan, top, sources, organizations)
    return plan, organizations, [*findings, *unusable, *check_tree(tree), *check_links(tree)]


def organization_words(row: Row, findings: list[Finding]) -> dict[str, str]:
    """The row as organizations.csv has it."""
    table = Table(row.told, source_of(row, findings))
    return {column: table.string(column, needed=False) for column in COLUMNS}


def _order(found: Finding, forms: Forms) -> tuple[int, int, int]:
    """From sheet to sheet, and down each sheet from left to right."""
    names, place = [*forms], found.place
    letters = place.cell.rstrip("0123456789")
    return (
        names.index(place.sheet) if place.sheet in names else -1,
        int(place.cell.removeprefix(letters) or 0),
        column_number(letters),
    )
