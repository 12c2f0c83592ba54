import json

from etl.findings import CATALOGUE, Place, Report, finding

ERRORS = [finding("HW-304", Place("a.xlsx", "Data", f"E{row}"), nearest="") for row in range(2, 32)]
NOTE = finding("HW-217", Place("a.xlsx", "Working"))
WARNING = finding("HW-210", Place("a.xlsx", "Data", "G1"))


def test_no_findings_do_not_prove_the_numbers_right() -> None:
    report = Report([], rows=1204)
    assert report.summary() == (
        f"Checked {len(CATALOGUE)} rules on 1,204 rows: no problems. "
        "This does not prove the numbers are right."
    )
    assert not report.blocks


def test_only_errors_stop_publishing() -> None:
    assert Report(ERRORS).blocks
    assert not Report([WARNING, NOTE]).blocks


def test_findings_are_grouped_by_rule_with_errors_first() -> None:
    grouped = Report([NOTE, WARNING, *ERRORS]).by_rule()
    assert [(rule.code, len(found)) for rule, found in grouped] == [
        ("HW-304", 30),
        ("HW-210", 1),
        ("HW-217", 1),
    ]


def test_the_text_shows_twenty_places_of_a_rule_and_counts_the_rest() -> None:
    text = Report(ERRORS, rows=40).as_text()
    assert "ERROR HW-304: An unknown student group (30)" in text
    assert "a.xlsx, sheet Data, E21" in text and "a.xlsx, sheet Data, E22" not in text
    assert "... and 10 more" in text
    assert text.endswith("on 40 rows: 30 errors.")


def test_the_json_has_every_finding_with_place_sentence_and_fix() -> None:
    told = json.loads(Report([*ERRORS, NOTE], rows=40).as_json())
    assert len(told["findings"]) == 31
    assert told["findings"][-1] == {
        "code": "HW-217",
        "severity": "note",
        "file": "a.xlsx",
        "sheet": "Working",
        "cell": "",
        "key": "",
        "field": "",
        "indicator": "",
        "organization": "",
        "school_year": "",
        "grade_band": "",
        "student_group": "",
        "sentence": CATALOGUE["HW-217"].sentence,
        "fix": CATALOGUE["HW-217"].fix,
    }


def test_a_report_on_something_else_than_rows_names_it() -> None:
    assert Report(ERRORS, subject="the plan").summary() == "Checked the plan: 30 errors."
