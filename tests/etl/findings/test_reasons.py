import pytest

from etl.findings import Place, Report, finding
from etl.findings.reasons import ReasonsNeeded, accepted, is_like_a_code

WARNINGS = [finding("HW-210", Place("a.xlsx", "Data", f"{letter}1")) for letter in "GH"]
OTHER = finding("HW-209", Place("a.xlsx", "Data", "A3"), count=1)
NOTE = finding("HW-217", Place("a.xlsx", "Working"))


def test_every_warning_wants_a_reason_and_the_sentence_names_those_without() -> None:
    with pytest.raises(ReasonsNeeded, match="HW-209, HW-210") as stopped:
        accepted(Report([*WARNINGS, OTHER]), {})
    assert stopped.value.codes == ["HW-209", "HW-210"]
    with pytest.raises(ReasonsNeeded, match="HW-210, such"):
        accepted(Report([*WARNINGS, OTHER]), {"HW-209": "A filter.", "HW-210": "  "})


def test_a_reason_of_its_own_goes_before_the_one_for_all() -> None:
    told = accepted(Report([*WARNINGS, OTHER, NOTE]), {"HW-209": "A filter.", "": "Looked at."})
    assert [(each["code"], each["count"], each["reason"]) for each in told] == [
        ("HW-209", 1, "A filter."),
        ("HW-210", 2, "Looked at."),
    ]


def test_notes_want_none() -> None:
    assert accepted(Report([NOTE]), {}) == []


@pytest.mark.parametrize("slip", ["HW506", "hw 506", "HW_506", "HW–506", "506", "HW-", "HWS06"])
def test_a_code_with_a_slip_is_seen_as_one(slip: str) -> None:
    assert is_like_a_code(slip)


@pytest.mark.parametrize("words", ["checked", "The rate", "2016", "Highway", "the law of 2016"])
def test_words_before_a_sign_are_no_code(words: str) -> None:
    assert not is_like_a_code(words)
