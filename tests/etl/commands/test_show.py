"""`headway show` answers from the release: the district's published figures, to the digit."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from etl.commands.show import command
from etl.publish.home import Home
from tests.builders.district import ROOT

SCHEMA = json.loads((ROOT / "docs" / "show.schema.json").read_text(encoding="utf-8"))


def told(home: Home, *arguments: str) -> dict[str, Any]:
    result = CliRunner().invoke(
        command, [*arguments, "--json"], env={"HEADWAY_HOME": str(home.folder)}
    )
    assert result.exit_code == 0, result.output
    answer = json.loads(result.stdout)
    jsonschema.validate(answer, SCHEMA)
    return answer


@pytest.fixture
def show(sample: Home) -> Any:
    return partial(told, sample)


def by_group(answer: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["student_group"]["code"]: row for row in answer["rows"]}


def test_graduation_2014_15_has_rates_alone_and_says_so(show: Any) -> None:
    rows = by_group(show("graduation-rate", "--year", "2014-15"))
    assert [rows[code]["value"] for code in ("all", "black", "white")] == [79.0, 76.5, 80.1]
    assert {rows[code]["basis"] for code in ("all", "black", "white")} == {"rate_only"}
    assert all(rows[code]["interval"] is None for code in ("all", "black", "white"))
    assert rows["american_indian"]["state"] == "suppressed"
    assert rows["all"]["figures"]["status"]["by_value"]


def test_readiness_2014_15_has_the_gap_and_the_students_behind_it(show: Any) -> None:
    rows = by_group(show("college-career-readiness", "--year", "2014-15"))
    assert rows["all"]["value"] == 63.1
    black = rows["black"]
    assert (black["value"], black["n"]) == (44.8, 2027)
    assert black["figures"]["gap"]["comparison"] == "white"
    assert black["figures"]["gap"]["value"] == pytest.approx(29.7)
    assert black["figures"]["students_behind"]["value"] == 602


def test_the_elementary_reading_gap_grew(show: Any) -> None:
    answer = show("reading", "--group", "black", "--grade-band", "elementary")
    gaps = {row["school_year"]: row["figures"]["gap"]["value"] for row in answer["rows"]}
    assert gaps["2011-12"] == pytest.approx(28.0)
    assert gaps["2017-18"] == pytest.approx(32.6)


def test_suspensions_of_black_students_went_from_2_93_to_3_58_times_those_of_white(
    show: Any,
) -> None:
    rows = show("suspensions", "--group", "black")["rows"]
    ratios = {row["school_year"]: row["figures"]["ratio"]["value"] for row in rows}
    assert ratios["2011-12"] == pytest.approx(2.93, abs=0.005)
    assert ratios["2016-17"] == pytest.approx(3.58, abs=0.005)


def test_no_change_is_worked_out_across_a_break(show: Any) -> None:
    rows = show("reading", "--group", "all", "--grade-band", "high", "--year", "2017-18")["rows"]
    assert rows[0]["figures"]["change"]["state"] == "series_broken"


def test_a_reader_s_comparison_is_named_in_every_gap(show: Any) -> None:
    rows = show("college-career-readiness", "--year", "2014-15", "--comparison", "all")["rows"]
    gaps = [row["figures"]["gap"] for row in rows]
    assert {gap["comparison"] for gap in gaps if "value" in gap} == {"all"}


def test_a_gap_from_a_bound_says_that_it_is_one(show: Any) -> None:
    rows = show("college-career-readiness", "--group", "english_learner")["rows"]
    coded = {row["school_year"]: row["coding"] != "exact" for row in rows}
    bounds = {row["school_year"]: row["figures"]["gap"]["bound"] for row in rows}
    assert coded["2011-12"] and bounds == coded


def test_a_school_gives_a_size_band_in_place_of_the_number_of_students(show: Any) -> None:
    rows = show("college-career-readiness", "--organization", "all", "--group", "all")["rows"]
    schools = [row for row in rows if row["organization"] != "275" and row["value"] is not None]
    assert len({row["organization"] for row in schools}) == 21
    assert all(row["n"] is None and row["n_band"] for row in schools)
    assert {row["figures"]["students_behind"].get("state") for row in schools} <= {
        "not_computed",
        "not_applicable",
    }


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["graduation-rat"], "Did you mean graduation-rate?"),
        (["reading", "--group", "blak"], "Did you mean black?"),
        (["reading", "--organization", "999"], "no organization called 999"),
        (["reading", "--grade-band", "nursery"], "There are: elementary, middle, high"),
        (["reading", "--comparison", "nobody"], "no comparison called nobody"),
    ],
)
def test_an_unknown_word_gets_the_nearest_one(
    sample: Home, arguments: list[str], sentence: str
) -> None:
    result = CliRunner().invoke(command, arguments, env={"HEADWAY_HOME": str(sample.folder)})
    assert result.exit_code == 1
    assert sentence in result.stderr


def test_a_year_that_could_be_two_is_asked_about(sample: Home) -> None:
    result = CliRunner().invoke(
        command, ["reading", "--year", "2015"], env={"HEADWAY_HOME": str(sample.folder)}
    )
    assert result.exit_code == 2
    assert "2014-15" in result.stderr


def test_without_a_release_it_says_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["reading"], env={"HEADWAY_HOME": str(tmp_path)})
    assert result.exit_code == 1
    assert result.stderr.strip() == "Nothing has been published here yet."


def test_sentences_come_with_a_language_and_name_their_cells(show: Any) -> None:
    answer = show("college-career-readiness", "--group", "black", "--language", "en")
    texts = [each["text"] for each in answer["sentences"]]
    assert "Not closing on current data" in texts
    assert "648 more Black students" in texts
    (behind,) = (each for each in answer["sentences"] if each["text"].startswith("648"))
    assert "college-career-readiness/275/all/black/2016-17" in behind["cells"]
    assert "sentences" not in show("college-career-readiness", "--group", "black")


def test_the_same_sentences_are_told_in_spanish(show: Any) -> None:
    answer = show("college-career-readiness", "--group", "black", "--language", "es")
    texts = [each["text"] for each in answer["sentences"]]
    assert "No se cierra con los datos de hoy" in texts
    assert "Otros 648 estudiantes negros" in texts
    assert answer["rows"][0]["student_group"]["label"] == "Estudiantes negros"
    english = show("college-career-readiness", "--group", "black", "--language", "en")
    cells = [[each["cells"] for each in told["sentences"]] for told in (answer, english)]
    assert cells[0] == cells[1]


def test_a_person_reads_the_sentences_under_the_figures(sample: Home) -> None:
    result = CliRunner().invoke(
        command,
        ["graduation-rate", "--group", "all", "--language", "es"],
        env={"HEADWAY_HOME": str(sample.folder)},
    )
    assert result.exit_code == 0
    assert "Tasa de graduación: la cifra" in result.stdout
