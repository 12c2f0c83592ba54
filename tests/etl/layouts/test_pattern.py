import pytest

from etl.layouts.pattern import PatternFault, compiled, entry, filled, named, tidy


def picked(pattern: str, text: str) -> dict[str, str | None] | None:
    found = compiled(pattern).fullmatch(tidy(text))
    return found.groupdict() if found else None


@pytest.mark.parametrize("text", ["Not Tested", "not  tested", "NOT\nTESTED ", "\ufeffNot Tested"])
def test_case_blanks_and_invisible_signs_do_not_matter(text: str) -> None:
    assert picked("Not tested", text) == {}


def test_kinds_of_dashes_do_not_matter() -> None:
    assert picked("GRADES 3-5", "Grades 3–5") == {}


def test_a_pattern_fits_the_whole_text_alone() -> None:
    assert picked("Count", "Count of students") is None


def test_an_asterisk_stands_for_any_text() -> None:
    assert picked("Not Tested*", "Not Tested **\n(See Below)") == {}


def test_a_role_in_braces_is_picked_out() -> None:
    found = picked("{student_group}_RATE_{school_year}", "MBL_RATE_1314")
    assert found == {"student_group": "MBL", "school_year": "1314"}


def test_a_year_is_picked_out_of_any_text_around_it() -> None:
    assert picked("*{school_year} PSSA*", "The 2017 PSSA Grades 3 to 8") == {"school_year": "2017"}


def test_known_words_are_tried_before_any_other() -> None:
    listed = {"student_group": ("Two or more races", "White")}
    found = compiled("{student_group} {measure}", listed=listed).fullmatch(
        "Two or more races Count"
    )
    assert found and found.groupdict() == {"student_group": "Two or more races", "measure": "Count"}


def test_what_the_header_said_must_stand_in_the_header_of_a_part() -> None:
    fits = compiled("{student_group}_COHORT", known={"student_group": "MBL"})
    assert fits.fullmatch("MBL_COHORT") and not fits.fullmatch("MWH_COHORT")


def test_between_slashes_it_is_a_regular_expression() -> None:
    assert picked("/(?P<student_group>[A-Z]{3})_RATE.*/", "MBL_RATE_1314") == {
        "student_group": "MBL"
    }


def test_signs_of_regular_expressions_mean_nothing_elsewhere() -> None:
    assert picked("% (rate)", "% (rate)") == {} and picked("a.c", "abc") is None


def test_an_entry_is_what_it_says_even_when_it_is_asterisks() -> None:
    assert entry("***").fullmatch("***") and not entry("***").fullmatch("79.0")


@pytest.mark.parametrize("pattern", ["/(/", "{two words}"])
def test_what_is_no_pattern_says_so(pattern: str) -> None:
    with pytest.raises(PatternFault):
        compiled(pattern)


def test_names_are_listed_in_their_order() -> None:
    assert named("{C}-{D}") == ("C", "D")
    assert filled("{C}-{D}", {"C": "1", "D": "2"}) == "1-2"
