from etl.model.figure import Series, Status, StatusCode
from etl.wording import tally
from tests.etl.wording.told import ENGLISH


def _statuses(*codes: StatusCode) -> list[Status]:
    return [Status(Series(f"i{n}", "D1", "all", "all"), None, c, 0) for n, c in enumerate(codes)]


def test_no_measure_is_on_track_is_said_in_so_many_words() -> None:
    found = _statuses(StatusCode.OFF_TRACK, StatusCode.STAGNANT, StatusCode.NO_DATA)
    assert tally.headline(found, ENGLISH) == "No measure is on track on the latest figures"


def test_measures_on_track_are_counted_among_all_that_are_judged() -> None:
    found = _statuses(StatusCode.ON_TRACK, StatusCode.OFF_TRACK, StatusCode.CONTEXT)
    assert tally.headline(found, ENGLISH) == "One measure of 2 is on track on the latest figures"
    found = _statuses(StatusCode.ON_TRACK, StatusCode.MET, StatusCode.OFF_TRACK)
    assert (
        tally.headline(found, ENGLISH)
        == "Two measures of 3 are on track or met on the latest figures"
    )


def test_before_the_first_figures_there_is_nothing_to_count() -> None:
    assert tally.headline(_statuses(StatusCode.NO_DATA), ENGLISH) == "No figures are published yet"


def test_the_usual_statuses_are_listed_even_at_0_and_cannot_tell_is_one() -> None:
    found = tally.counts(_statuses(StatusCode.CLOSE_TO_PATH, StatusCode.SERIES_BROKEN), ENGLISH)
    assert [(c.word, c.number) for c in found] == [
        ("On track", 0),
        ("Off track", 0),
        ("Stagnant", 0),
        ("Cannot tell", 2),
        ("No target", 0),
        ("No data", 0),
    ]


def test_an_overdue_measure_is_counted_under_its_status_and_once_more() -> None:
    found = _statuses(StatusCode.OFF_TRACK, StatusCode.OFF_TRACK, StatusCode.NO_TARGET)
    assert tally.line(found, 1, ENGLISH) == "2 off track, 1 no target; 1 of these overdue"
