from tests.builders.published import published_row, readiness_rows, school_row
from tests.etl.wording.told import Told


def test_a_panel_says_how_many_and_which_years_are_hidden() -> None:
    told = Told([published_row("hispanic", 2012), published_row("hispanic", 2017, 53.0, 411)])
    assert told.words.panel_caption(told.cells("hispanic")) == (
        "411 graduates in 2016-17; 2011-12 hidden"
    )


def test_a_panel_with_every_year_hidden_has_the_one_phrase() -> None:
    told = Told([published_row("asian", 2017)])
    assert told.words.panel_caption(told.cells("asian")) == (
        "Every year hidden: too few students, or it could reveal a group with too few"
    )


def test_a_small_group_asks_for_care() -> None:
    told = Told([published_row("asian", 2017, 57.0, 28, decimals=0)])
    assert told.words.group_note(told.cells("asian")) == (
        "Fewer than 30 students in 2016-17: read with care."
    )


def test_a_school_shows_a_band_in_place_of_the_number() -> None:
    told = Told([{**school_row("all", 2017, 60.0, 30), "n_band": "30-99"}])
    assert told.words.students(told.cells()[0]) == "30 to 99 graduates"


def test_the_caption_of_a_known_group_is_its_latest_number() -> None:
    told = Told(readiness_rows())
    assert told.words.panel_caption(told.cells("black")) == "2,070 graduates in 2016-17"
    assert told.words.group_label("black") == "Black students"
    assert told.words.group_label("all_others") == "All other students"
    assert told.words.group_short("black") == "Black"


def test_three_hidden_years_in_a_row_are_told_by_their_ends() -> None:
    years = (2012, 2014, 2015, 2016)
    rows = [published_row("hispanic", year) for year in years]
    told = Told([*rows, published_row("hispanic", 2017, 53.0, 411)])
    assert told.words.panel_caption(told.cells("hispanic")) == (
        "411 graduates in 2016-17; 2011-12 and 2013-14 to 2015-16 hidden"
    )
