"""The way to leadership, stage by stage, and staff beside the students they serve."""

import re
from dataclasses import replace
from datetime import date

import pytest

from dashboard.page import Page
from dashboard.queries import beside, pipeline, table, units
from dashboard.queries.every_measure import every_measure
from dashboard.queries.scope import home_scope
from dashboard.view_state import ViewState
from dashboard.views import indicator
from dashboard.views import pipeline as view
from etl.model.figure import FigureName
from etl.published import PublishedRelease
from tests.builders.leaders import COUNTS, STAGES, leaders_release
from tests.dashboard.views.shown import headings, links, shown, words


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    return leaders_release(tmp_path_factory.mktemp("leaders"))


@pytest.fixture(scope="module")
def page(release: PublishedRelease) -> Page:
    return view.page(release)


@pytest.fixture(scope="module")
def flow(release: PublishedRelease) -> pipeline.Flow:
    (found,) = pipeline.flows(release)
    return found


def test_a_measure_of_adults_is_read_as_published_on_the_day_that_a_reader_chooses(
    release: PublishedRelease,
) -> None:
    standing = (replace(release.release, number=0), release.release)
    chosen = indicator.page(release, STAGES[0], ViewState(), date(2018, 11, 1), standing)
    assert f"/indicator/{STAGES[0]}?release=0" in [address for _, address in links(chosen)]
    assert chosen.message.startswith(STAGES[0].title())


def test_the_story_is_told_from_the_first_stage_to_the_last(page: Page) -> None:
    said = words(page)
    assert "Of 612 people at the first stage (applied), 262 came to the last one" in said
    assert "At no step does a group that can be shown differ from all others" in said


def test_every_stage_of_every_shown_group_is_drawn_and_stands_in_the_table(
    page: Page, flow: pipeline.Flow
) -> None:
    assert flow.groups == ("all", "black", "hispanic", "white")
    told = shown(page)
    assert told.count('class="bar c-black"') == 2 * len(STAGES)  # wide and narrow
    table = pipeline.people(flow)
    (black,) = (row for row in table.rows if row.head == pipeline.name(flow, "black"))
    assert [entry.text for entry in black.entries] == [str(n) for n in COUNTS["black"]]


def test_bars_are_drawn_to_the_group_s_own_first_stage(flow: pipeline.Flow) -> None:
    drawn = pipeline.stages(flow, "black")
    assert [round(stage.part or 0, 3) for stage in drawn.stages] == [1.0, 0.601, 0.418]
    assert [stage.share for stage in drawn.stages] == ["", "60%", "42%"]


def test_percents_of_300_people_or_more_have_a_decimal(flow: pipeline.Flow) -> None:
    everybody = pipeline.steps(flow).rows[0]
    assert [entry.text for entry in everybody.entries] == ["62.6%", "68.4%"]


def test_each_step_has_its_exact_range_and_what_can_be_told(flow: pipeline.Flow) -> None:
    hispanic = pipeline.steps(flow).rows[2]
    first = hispanic.entries[0]
    assert first.text == "56%"
    assert first.sub == "58 of 104; 46 to 66; cannot be told from all others"
    assert first.bar is not None and first.bar.reference == pytest.approx(100 * 383 / 612)


def test_a_step_that_differs_by_more_than_chance_is_named(flow: pipeline.Flow) -> None:
    found = flow.figure("admitted", "black", FigureName.CONVERSION, "applied")
    assert found is not None
    said = flow.release.words.steps_apart([(found, -1)])
    assert said.startswith("From applied to admitted, fewer of this group went on")
    assert said.endswith("by more than chance: Black.")


def test_adults_are_never_called_students(page: Page) -> None:
    assert "Black students" not in words(page)
    assert "Everybody" in words(page)


def test_staff_stand_beside_the_students_they_serve(page: Page, release: PublishedRelease) -> None:
    (found,) = beside.staff(release)
    black = beside.beside((found,)).groups[0]
    assert [share.text for share in black.shares] == ["35.0% students", "14.0% teachers"]
    assert "Black: 14.0% of teachers, 35.0% of students. The difference is more than" in words(page)


def test_the_table_of_staff_tells_the_difference_with_its_range(release: PublishedRelease) -> None:
    table = beside.table(beside.staff(release))
    black = table.rows[0].entries
    assert (black[0].text, black[1].text, black[2].text) == ("35.0%", "14.0%", "−21.0")
    assert re.fullmatch(r"−\d+\.\d to −\d+\.\d", black[2].sub)


def test_a_stage_has_a_page_that_calls_nobody_a_student(release: PublishedRelease) -> None:
    told = words(indicator.page(release, "admitted", ViewState(), date(2018, 11, 1)))
    assert "Admitted stood at 383" in told and "Black 95" in told
    assert "Black students" not in told


def test_stages_are_no_rows_of_the_pages_about_every_measure(release: PublishedRelease) -> None:
    listed = {scope.indicator.slug for scope in every_measure(release, date(2018, 11, 1))}
    assert "teachers" in listed and not listed & set(STAGES)


def test_each_stage_leads_to_its_own_figures(page: Page) -> None:
    led = [address for _, address in links(page)]
    assert all(f"/indicator/{stage}" in led for stage in STAGES)


def test_the_page_is_told_in_spanish_too(release: PublishedRelease) -> None:
    told = view.page(release.in_language("es"))
    assert headings(told, "h1") == [
        "¿A quiénes trae nuestro camino al liderazgo y quiénes se quedan?"
    ]
    assert "De 612 personas en la primera etapa" in words(told)


def test_a_plan_without_a_pipeline_says_so(board: PublishedRelease) -> None:
    assert "The plan names no leadership pipeline" in words(view.page(board))


def test_rows_stand_a_to_z_with_hidden_groups_in_their_place(
    release: PublishedRelease, flow: pipeline.Flow
) -> None:
    order = [group.code for group in release.vocabulary.groups]
    places = [order.index(group) for group in flow.listed]
    assert places == sorted(places)
    assert len(pipeline.people(flow).rows) == 1 + len(flow.groups[1:]) + len(flow.hidden)


def test_a_measure_of_adults_never_says_all_students(release: PublishedRelease) -> None:
    scope = home_scope(release, STAGES[0], date(2018, 11, 1))
    assert release.words.counts_adults(scope.indicator)
    assert units.of_all_a_year(scope) == units.a_year(scope)
    assert table.by_year(scope).caption == release.words.measure(scope.everyone)
