from etl.model.cell import State
from etl.model.indicator import Caution
from etl.model.school_year import SchoolYear
from etl.model.text import Text
from etl.wording import states
from tests.builders.district import indicator
from tests.builders.published import cells, published, published_row, school_row
from tests.etl.wording.told import ENGLISH, Told


def test_there_is_one_phrase_for_hiding_whatever_the_reason() -> None:
    told = Told([published_row("asian", 2017)])
    (cell,) = told.cells("asian")
    phrase = "Hidden: too few students, or it could reveal a group with too few"
    assert told.words.value(cell) == "Hidden"
    assert told.words.hiding(indicator()) == phrase
    assert told.words.no_number(cell) == f"{phrase}."
    assert told.reason("asian") == f"{phrase}."


def test_where_adults_are_counted_the_phrase_says_people() -> None:
    of = indicator(people=Text("teachers (full-time equivalents)"))
    assert states.hiding(of, ENGLISH).startswith("Hidden: too few people,")


def test_each_kind_of_no_number_has_a_mark_and_words_of_its_own() -> None:
    kinds = (State.SUPPRESSED, State.NOT_REPORTED, State.NOT_APPLICABLE)
    rows = [published_row("all", 2015 + n, state=state) for n, state in enumerate(kinds)]
    told = Told(rows)
    marks = [told.words.value(cell) for cell in told.cells()]
    assert marks == ["Hidden", "–", "n/a"]
    assert len({told.words.no_number(cell) for cell in told.cells()}) == len(kinds)


def test_a_caution_stands_beside_its_own_year_group_and_organization_alone() -> None:
    caution = Caution("all", SchoolYear(2017), Text("Read with care."), student_group="black")
    of = indicator(cautions=(caution,))
    rows = [published_row(g, y, 50.0, 900) for g in ("black", "white") for y in (2016, 2017)]
    told = Told(rows, of)
    assert [told.words.cautions(c) for c in told.cells("black")] == [(), ("Read with care.",)]
    assert not any(told.words.cautions(c) for c in told.cells("white"))


def test_fewer_than_30_students_are_a_small_group_by_number_or_by_band() -> None:
    rows = [published_row("all", 2016, 50.0, 29), published_row("all", 2017, 50.0, 30)]
    few, enough = cells(published(rows), "all")
    assert states.is_small(few)
    assert not states.is_small(enough)
    banded = {**school_row("all", 2017, 50.0, 10), "n_band": "10-29"}
    assert states.is_small(cells(published([banded]), "all")[0])
