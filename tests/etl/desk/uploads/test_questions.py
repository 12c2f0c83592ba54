"""What a file leaves open is asked, never guessed; answers count at once, can be taken back, and
are the district's own from the approval on."""

import pytest

from etl.desk.desk import Desk
from etl.desk.log import events
from etl.desk.people.roles import Account
from etl.desk.uploads import uploads
from etl.desk.uploads.answers import Answers, answer, answers_of
from etl.desk.uploads.asked import LEAVE_OUT, Asked
from etl.desk.uploads.moves import NoSuchUpload
from etl.desk.uploads.own_words import NotRemembered, Remembered, forget, remembered
from etl.desk.uploads.remembered import forget_word, own_words, remember
from etl.desk.uploads.seen import seen_of
from etl.desk.uploads.states import State
from tests.builders.handed_in import GOOD, STRANGE, check, checked, original

BLAK = GOOD.replace("all,all", "all,Blak")
_SAID = {
    "school_year.bare": "ending",
    "word|figures.csv|Everyone": "all",
    "mark|figures.csv|LNE": "suppressed",
    "measure|figures.csv|Prof Rate": "readiness",
}


@pytest.fixture
def database() -> str:
    """How files are read does not hang on the database: one is enough."""
    return ""


def _open(desk: Desk, number: int) -> tuple[Asked, ...]:
    return seen_of(desk.home, number).open


def _answers(desk: Desk, number: int) -> dict[str, str]:
    """What a person who knows the file answers."""
    return {
        each.id: next((said for part, said in _SAID.items() if part in each.id), "yes")
        for each in _open(desk, number)
    }


def test_a_file_of_an_unknown_family_is_read_when_its_questions_are_answered(
    desk: Desk, analyst: Account
) -> None:
    upload = checked(desk, analyst, STRANGE)
    assert upload.state is State.NEEDS_MAPPING and upload.rows == 0
    assert {each.given for each in _open(desk, upload.id)} == {""}
    answer(desk, analyst, upload.id, _answers(desk, upload.id))
    check(desk)
    upload = uploads.get(desk, analyst, upload.id)
    assert _open(desk, upload.id) == () and upload.rows == 6
    assert upload.current[0].layout == f"figures-{upload.id}"
    # One answer less, and nothing is read any more.
    answer(desk, analyst, upload.id, {"mark|figures.csv|LNE": ""})
    check(desk)
    upload = uploads.get(desk, analyst, upload.id)
    assert (upload.state, upload.rows) == (State.NEEDS_MAPPING, 0)


def test_an_approved_layout_reads_the_next_file_by_itself(desk: Desk, analyst: Account) -> None:
    upload = checked(desk, analyst, STRANGE)
    answer(desk, analyst, upload.id, _answers(desk, upload.id))
    check(desk)
    assert remember(desk.home, upload.id, Answers({})) == [f"layout figures-{upload.id}"]
    assert remember(desk.home, upload.id, Answers({})) == []
    following = checked(desk, analyst, STRANGE.replace("81.6", "82.4"), "figures_next.csv")
    assert following.current[0].layout == f"figures-{upload.id}" and following.rows == 6


def test_a_layout_may_be_written_by_hand_and_its_slips_are_told(
    desk: Desk, analyst: Account
) -> None:
    upload = checked(desk, analyst, STRANGE)
    answer(desk, analyst, upload.id, {"own|figures.csv": 'name = "mine"'})
    check(desk)
    [own] = [each for each in _open(desk, upload.id) if each.id == "own|figures.csv"]
    assert own.given == 'name = "mine"' and own.problems


def test_an_unknown_word_of_a_template_is_asked_for_and_remembered(
    desk: Desk, analyst: Account
) -> None:
    upload = checked(desk, analyst, BLAK)
    assert upload.state is State.NEEDS_MAPPING
    [asked] = _open(desk, upload.id)
    assert asked.id == "group|Blak" and asked.proposed == "" and len(asked.choices) > 5
    answer(desk, analyst, upload.id, {asked.id: "black"})
    uploads.mend(desk, analyst, upload.id, [original(desk, BLAK + "\n")])
    check(desk)
    upload = uploads.get(desk, analyst, upload.id)
    assert (upload.errors, upload.rows) == (0, 1)
    with desk.catalogue.read() as connection:
        given = answers_of(connection, upload.id)
    assert remember(desk.home, upload.id, given) == ["group black"]
    assert checked(desk, analyst, BLAK, "next.csv").errors == 0
    assert own_words(desk.home) == {("group", "blak"): ("Blak", "black")}
    assert forget_word(desk.home, "group", "BLAK") and not forget_word(desk.home, "group", "Blak")
    assert checked(desk, analyst, BLAK, "after.csv").errors == 1


def test_a_word_that_is_none_of_ours_stays_an_error(desk: Desk, analyst: Account) -> None:
    upload = checked(desk, analyst, BLAK)
    answer(desk, analyst, upload.id, {"group|Blak": LEAVE_OUT})
    check(desk)
    upload = uploads.get(desk, analyst, upload.id)
    assert (upload.state, upload.errors) == (State.CHECKED, 1)


def test_nobody_else_answers(desk: Desk, analyst: Account, approver: Account) -> None:
    upload = checked(desk, analyst, BLAK)
    with pytest.raises(NoSuchUpload):
        answer(desk, approver, upload.id, {"group|Blak": "black"})


def test_what_is_remembered_is_taken_back_with_a_line_in_the_log(
    desk: Desk, analyst: Account
) -> None:
    remember(desk.home, 1, Answers({"group|Blak": "black", "header|Organisation": LEAVE_OUT}))
    assert remembered(desk, analyst) == [Remembered("group", "Blak", "black")]
    forget(desk, analyst, "group", "Blak")
    assert remembered(desk, analyst) == []
    with pytest.raises(NotRemembered):
        forget(desk, analyst, "group", "Blak")
    with desk.catalogue.read() as connection:
        assert [line.what for line in events(connection)] == ["took an answer back"]
