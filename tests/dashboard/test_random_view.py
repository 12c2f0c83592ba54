"""Whatever a reader chooses, every number is the same on the page, in the packet and in each file,
and one that is hidden is hidden in all of them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.packet.native.plain_text import one_line
from dashboard.queries.table import unit
from dashboard.speech import LANGUAGES
from dashboard.view_data.gap import GapTrend
from dashboard.view_data.table import Table
from etl.model.cell import State
from etl.model.student_group import ALL
from etl.publish.home import Home
from etl.published import Published, open_published
from tests.builders.board import board_plan
from tests.builders.chance_district import chance_rows
from tests.builders.read_back.drawn_plates import allowed, columns
from tests.builders.read_back.held import Held, Told, numbers, only, squeezed, told
from tests.builders.release import publish
from tests.builders.told_view import District, ToldView


@pytest.fixture(scope="module")
def districts(published: Published, tmp_path_factory: pytest.TempPathFactory) -> list[District]:
    """The board's, and one whose figures chance has drawn."""
    home = Home(tmp_path_factory.mktemp("chance"))
    home.prepare()
    publish(home, chance_rows(1), board_plan())
    return [
        District(each, tmp_path_factory.mktemp("package"))
        for each in (open_published(home.public), published)
    ]


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_number_of_a_view_is_the_same_everywhere(
    districts: list[District], data: st.DataObject
) -> None:
    district = data.draw(st.sampled_from(districts))
    state = data.draw(st.sampled_from(district.views))
    view = ToldView(district, state, data.draw(st.sampled_from([*LANGUAGES])))
    check_tables(view)
    check_charts(view)
    check_words(view)
    check_json(view)
    check_figures(view)
    check_gap(view)


def test_views_with_hidden_figures_are_among_them(districts: list[District]) -> None:
    for district in districts:
        release = district.release()
        slugs = {state.measure for state in district.views}
        every = [cell for slug in slugs for own in release.all_cells(slug).values() for cell in own]
        assert {State.REPORTED, State.SUPPRESSED} <= {cell.state for cell in every}
        assert any(state.compare for state in district.views)


def on_page(view: ToldView, table: Table) -> Told | None:
    wanted = squeezed(table.caption)
    for name, grid in view.page.tables.items():
        if squeezed(name).startswith(wanted):
            return told(grid, view.hidden)
    return None


def meant(view: ToldView, table: Table) -> Told:
    """What a table of the packet's content has to say."""
    grid = [[head.title for head in table.heads]]
    for row in table.rows:
        cells = [row.head]
        for each in row.entries:
            text = " ".join((each.text, each.spoken, each.sub, *each.cautions))
            cells += [text, *[""] * (each.spans - 1)]
        grid.append(cells)
    return told(grid, view.hidden)


def check_tables(view: ToldView) -> None:
    """Tables of page, packet, PDF, slides with their notes, and workbook, row by row."""
    sheets = {each.table.caption: each.title for each in view.leaf.plates}
    for table in (*(each.table for each in view.leaf.plates), *view.leaf.tables):
        wanted = meant(view, table)
        is_plate = table.caption in sheets
        assert on_page(view, table) == wanted or not (is_plate or on_page(view, table))
        assert told(view.pdf.table(table.caption), view.hidden) == wanted
        assert told(view.slides.tables[table.caption], view.hidden) == wanted
        sheet = view.book.tables[sheets.get(table.caption, table.caption)]
        assert only(told(sheet, view.hidden), table) == wanted
        check_notes(view, table)


def check_notes(view: ToldView, table: Table) -> None:
    """The notes under each slide of the table, and of its chart, read it row by row."""
    notes = [each for each in view.slides.notes if one_line(table.caption) in each]
    assert len(notes) >= (2 if table in [each.table for each in view.leaf.plates] else 1)
    for row in table.rows:
        said = []
        for head, each in zip(table.heads[1:], row.entries, strict=False):
            text = " ".join((each.text, each.sub, *each.cautions))
            said += [head.title, text] if text.strip("– ") else []
        wanted = tuple(number for text in said for number in numbers(text))
        for under in notes if wanted else ():
            lines = [each for each in under if each.startswith(f"{row.head}: ")]
            assert wanted in [numbers(each.partition(": ")[2]) for each in lines]


def check_charts(view: ToldView) -> None:
    """A chart draws what its table says: live, printed, on slides, in the workbook; nothing where
    a figure is hidden."""
    drawn = (view.slides.charts, view.slides.editable, view.book.charts, view.pdf.figures)
    for plate, slide, editable, sheet, figure in zip(view.leaf.plates, *drawn, strict=True):
        page, is_gap = meant(view, plate.table), isinstance(plate.drawn, GapTrend)
        assert editable == slide
        assert list(sheet.lines.values()) == list(slide.lines.values())
        assert figure[0] == plate.drawn.summary
        assert plate.drawn.summary in view.said("charts")
        assert set(numbers(figure[1])) <= allowed(page, plate)
        live = view.live["gap-live" if is_gap else "trend-live"]
        for name, column in columns(plate, unit(view.scope)).items():
            line = slide.lines[name]
            said = {at[0]: each for at, each in page.items() if at[1] == squeezed(column)}
            shown = {year: each.numbers for year, each in said.items() if each.numbers}
            assert {year: (value,) for year, value in line.items()} == shown
            assert not {year for year, each in said.items() if each.is_hidden} & set(line)
            assert {year: each for year, (_, each) in live[name].items()} == line
            # What is worked out is drawn where it is, and told rounded.
            assert all(abs(at - float(each)) <= 0.5 for at, each in live[name].values())
        sizes = {at[0]: each.numbers for at, each in page.items() if at[1] == view.column("Gap")}
        for year, text in slide.under.items() if is_gap else ():
            assert numbers(text.removeprefix(year)) == sizes.get(year, ())


def check_words(view: ToldView) -> None:
    """The finding is the same sentence everywhere, and so are the facts under it."""
    said = squeezed(view.leaf.finding)
    for words in (view.page.words, view.pdf.words, view.slides.words, view.book.words):
        assert said in squeezed(words)
    for fact in () if view.scope.is_school else view.leaf.facts:
        assert squeezed(fact.value) in squeezed(view.page.words)
        assert squeezed(fact.value) in squeezed(view.slides.words)


def check_json(view: ToldView) -> None:
    """The view as JSON has every table of the page, cell for cell."""
    listed = view.said("tables")
    assert len(listed) == len(view.page.tables)
    pages = {squeezed(name): grid for name, grid in view.page.tables.items()}
    for table in listed:
        grid = [table["columns"], *table["rows"]]
        assert told(grid, view.hidden) == told(pages[squeezed(table["caption"])], view.hidden)


def check_figures(view: ToldView) -> None:
    """The measure's own file and the package have the figures of the tables."""
    trend = next((meant(view, each.table) for each in view.leaf.plates), {})
    groups = next((meant(view, each) for each in view.leaf.tables), {})
    cells = view.cells
    for row in view.rows:
        code, year = row["student_group_code"], row["school_year"]
        cell, packed = cells.pop((code, year)), view.packed(code, year)
        assert row["state"] == packed["state"] == str(cell.state)
        value, low, high = (numbers(row[name]) for name in ("value", "range_low", "range_high"))
        assert value == numbers(packed["value"])
        assert (low, high) == (numbers(packed["chance_low"]), numbers(packed["chance_high"]))
        is_hidden = cell.state is State.SUPPRESSED
        if is_hidden:
            assert not (value or low or high or row["number_of_students"] or packed["students"])
        wanted = Held(value, is_hidden)
        assert groups.get((squeezed(row["student_group"]), year), wanted) == wanted
        if code == ALL and trend and (value or is_hidden):
            assert trend[year, squeezed(unit(view.scope))] == wanted
            ranged = trend.get((year, view.column("Range by chance")), Held(()))
            assert ranged.numbers == (*low, *high)
    assert not cells


def check_gap(view: ToldView) -> None:
    """The file of the gap says what its table says, and so does the table of every gap."""
    plate = next((each for each in view.leaf.plates if isinstance(each.drawn, GapTrend)), None)
    if plate is None:
        return
    wanted = meant(view, plate.table)
    assert told(view.gap_rows, view.hidden) == wanted
    for row in view.packed_gaps:
        year = row["school_year"]
        said = wanted.get((year, view.column("Gap")), Held(()))
        ranged = wanted.get((year, view.column("Range by chance")), Held(()))
        assert said.numbers == numbers(row["value"])
        assert ranged.numbers == numbers(f"{row['chance_low']} {row['chance_high']}")
