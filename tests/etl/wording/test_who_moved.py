from etl.model.cell import Coding
from etl.model.indicator import Direction, Unit
from etl.wording.who_moved import WhoMoved
from tests.builders.district import indicator
from tests.builders.published import published_row, readiness_rows
from tests.etl.wording.told import Told


def _moved(told: Told) -> WhoMoved:
    found = told.words.who_moved(told.figures("black"), *told.both("black"))
    assert found is not None
    return found


def _pair(before: tuple[float, float], now: tuple[float, float], n: int = 9000) -> list[dict]:
    return [
        published_row("black", 2012, before[0], n),
        published_row("white", 2012, before[1], n),
        published_row("black", 2017, now[0], n),
        published_row("white", 2017, now[1], n),
    ]


def test_both_sides_are_told_before_the_gap() -> None:
    found = _moved(Told(readiness_rows()))
    assert found.headline == "Both rose"
    assert found.sentence == (
        "The gap went from 34.1 to 31.3 points. "
        "That change could be chance (6.6 narrower to 1.0 wider)."
    )
    assert [(bar.label, bar.text) for bar in found.bars] == [
        ("Black students", "+13.3"),
        ("White students", "+10.5"),
    ]
    assert found.summary == (
        "Who moved the gap, 2011-12 to 2016-17: "
        "Black students rose 13.3 points and White students rose 10.5 points."
    )


def test_a_gap_that_narrows_because_the_other_side_fell_is_said_so() -> None:
    found = _moved(Told(_pair((40.0, 70.0), (40.0, 60.0))))
    assert found.headline == "Black students stayed about the same, White students fell"
    assert found.sentence.endswith(
        "narrower), but Black students did not improve: "
        "Black students stayed about the same and White students fell 10.0 points."
    )


def test_a_gap_that_narrows_because_the_group_rose_is_plainly_narrower() -> None:
    found = _moved(Told(_pair((40.0, 70.0), (50.0, 70.0))))
    assert found.sentence.startswith("The gap went from 30.0 to 20.0 points. It narrowed by 10.0")
    assert "did not improve" not in found.sentence


def test_where_lower_is_better_rising_is_not_improving() -> None:
    of = indicator(unit=Unit.PER_100, direction=Direction.LOWER)
    found = _moved(Told(_pair((30.0, 10.0), (36.0, 20.0)), of))
    assert found.headline == "Both rose"
    assert "but Black students did not improve" in found.sentence


def test_a_single_year_moved_nothing() -> None:
    told = Told(
        [published_row("black", 2017, 38.1, 2070), published_row("white", 2017, 69.4, 3030)]
    )
    assert told.words.who_moved(told.figures("black"), *told.both("black")) is None


def test_a_lead_is_called_a_lead() -> None:
    found = _moved(Told(_pair((70.0, 50.0), (70.0, 60.0))))
    assert found.sentence.startswith(
        "The lead of Black students went from 20.0 to 10.0 points. It narrowed by 10.0 points ("
    )
    assert "did not improve" not in found.sentence


def test_a_gap_that_turned_round_says_from_where_to_where() -> None:
    found = _moved(Told(_pair((50.0, 55.0), (60.0, 52.0))))
    assert found.sentence == "Black students went from 5.0 points short to 8.0 points ahead."
    small = _moved(Told(_pair((50.0, 50.6), (50.0, 49.4), n=400)))
    assert small.sentence.endswith("0.6 points ahead, a change that could be chance.")


def test_nothing_is_told_of_a_move_from_a_bound() -> None:
    rows = _pair((5.0, 58.9), (13.0, 69.4))
    rows[0]["coding"] = Coding.AT_MOST
    told = Told(rows)
    assert told.words.who_moved(told.figures("black"), *told.both("black")) is None


def test_each_end_of_a_gap_has_the_digits_of_its_own_year() -> None:
    rows = [
        published_row("black", 2012, 20.0, 250, decimals=0),
        published_row("white", 2012, 52.4, 9000),
        published_row("black", 2017, 20.3, 400),
        published_row("white", 2017, 60.1, 9000),
    ]
    assert _moved(Told(rows)).sentence.startswith("The gap went from 32 to 39.8 points.")
