import pandas as pd
import pytest

from etl.map import map_workbook
from tests.builders.district import ORGANIZATIONS, indicator, plan
from tests.builders.sheets import Entry, raw_sheet, workbook
from tests.etl.map.foreign.county import ALIASES, RATE, VOCABULARY, WHO, layout_of

PLAN = plan(indicator())
SLUG = PLAN.indicators[0].slug
BAND = PLAN.indicators[0].grade_bands[0].code
CODE = next(iter(ORGANIZATIONS))
LAYOUT = (
    WHO
    + f'[grade_band]\ntext = "{BAND}"\n'
    + RATE
    + 'denominator = "Students"\n'
    + f'[indicators]\nRate = "{SLUG}"\n'
)
HEADER = ("Code", "Group", "Year", "Rate", "Students")


def mapped(*rows: tuple[Entry, ...], toml: str = LAYOUT) -> tuple[pd.DataFrame, list[str]]:
    book = workbook(raw_sheet([HEADER, *rows]))
    frame, findings = map_workbook(
        book, PLAN, VOCABULARY, ORGANIZATIONS, ALIASES, layout=layout_of(toml)
    )
    return frame, [f"{found.code} {found.place.cell}".strip() for found in findings]


def test_a_foreign_row_becomes_an_observation_with_its_place() -> None:
    frame, findings = mapped((CODE, "African American", "2014-15", "76.5", "2,027"))
    row = frame.iloc[0]
    assert not findings
    assert (row["indicator"], row["organization"], row["student_group"]) == (SLUG, CODE, "black")
    assert (row["dimension"], row["school_year"], row["value"]) == ("race", 2015, 76.5)
    assert (row["denominator"], row["row"], row["column"]) == (2027.0, 2, "D")


def test_rows_of_other_districts_and_unknown_groups_are_counted_and_no_error() -> None:
    frame, findings = mapped(
        (CODE, "White", "2014-15", "80", 100),
        (CODE, "Title I", "2014-15", "80", 100),
        ("no such place", "White", "2014-15", "nonsense", 100),
    )
    assert len(frame) == 1
    assert findings == ["HW-227", "HW-228"]


def test_an_entry_of_ours_that_nobody_knows_is_an_error_at_its_cell() -> None:
    frame, findings = mapped(
        (CODE, "White", "2014-15", "LNE", 100), (CODE, "Asian", "2014-15", "80", "many")
    )
    assert frame.empty
    assert findings == ["HW-233 D2", "HW-233 E3"]


def test_an_unclear_year_stops_and_says_from_where_on() -> None:
    toml = LAYOUT.replace('bare = "ending"\n', "")
    frame, findings = mapped((CODE, "White", 2015, "80", 100), toml=toml)
    assert frame.empty
    assert findings == ["HW-230 C2"]


@pytest.mark.parametrize(
    ("source", "pattern", "place"),
    [
        ('file = "figures_{school_year}.xlsx"', "Rate", ("", "", "the file's name")),
        ('sheet = "Year {school_year}"', "Rate", ("Data", "", "the sheet's name")),
        ('title = "Year {school_year}"', "Rate", ("Data", "D2", "a title above this figure")),
        ("", "Rate {school_year}", ("Data", "D2", "the header above this figure")),
    ],
)
def test_a_year_that_should_stand_elsewhere_is_told_there(
    source: str, pattern: str, place: tuple[str, str, str]
) -> None:
    toml = LAYOUT.replace('column = "Year"\nbare = "ending"', source)
    toml = toml.replace('column = "Rate"', f'column = "{pattern}"')
    header = (*HEADER[:3], pattern.replace("{school_year}", "2015"), HEADER[4])
    book = workbook(raw_sheet([header, (CODE, "White", "2014-15", "80", 100)]))
    _, (found,) = map_workbook(
        book, PLAN, VOCABULARY, ORGANIZATIONS, ALIASES, layout=layout_of(toml)
    )
    assert (found.code, found.place.sheet, found.place.cell) == ("HW-254", *place[:2])
    assert place[2] in found.sentence


def test_one_figure_under_two_names_of_a_group_counts_once() -> None:
    frame, findings = mapped(
        (CODE, "Limited English Proficiency", "2015-16", "60", 40),
        (CODE, "English Learners", "2015-16", "60", 40),
    )
    assert len(frame) == 1
    assert findings == ["HW-232"]


def test_two_figures_for_one_group_both_stay_for_the_checks_to_find() -> None:
    frame, findings = mapped(
        (CODE, "Limited English Proficiency", "2015-16", "60", 40),
        (CODE, "English Learners", "2015-16", "61", 40),
    )
    assert len(frame) == 2 and not findings


def test_a_range_travels_as_a_range_and_a_hidden_figure_as_hidden() -> None:
    frame, _ = mapped((CODE, "White", "2014-15", "85-89", 89), (CODE, "Asian", "2014-15", "*", "*"))
    assert frame[["low", "high"]].iloc[0].tolist() == [85.0, 89.0]
    assert frame["value"].isna().all()
    assert frame["state"].tolist() == ["reported", "suppressed"]


def test_figures_in_another_unit_than_the_indicators_are_an_error() -> None:
    toml = LAYOUT.replace('scale = "percent"', 'scale = "count"')
    assert mapped((CODE, "White", "2014-15", "80", 100), toml=toml)[1] == ["HW-231"]


def test_a_file_without_an_organization_of_ours_is_an_error() -> None:
    assert mapped(("21-275", "White", "2014-15", "80", 100))[1] == ["HW-226"]


def test_a_layout_that_names_no_indicator_of_the_plan_is_an_error() -> None:
    toml = LAYOUT.split("[indicators]")[0]
    assert mapped((CODE, "White", "2014-15", "80", 100), toml=toml)[1] == ["HW-225"]


def test_a_measure_that_a_file_no_longer_has_is_a_warning() -> None:
    toml = LAYOUT + f'"Rate of late starters" = "{SLUG}"\n'
    frame, findings = mapped((CODE, "White", "2014-15", "80", 100), toml=toml)
    assert len(frame) == 1
    assert findings == ["HW-237"]


def test_a_file_of_which_nothing_is_kept_is_one_error_that_says_why() -> None:
    toml = LAYOUT.replace(f'text = "{BAND}"', 'text = "of the layout"')
    sheet = raw_sheet(
        [
            HEADER,
            (CODE, "White", "2014-15", "80", 100),
            (CODE, "Asian", "2014-15", "80", 100),
            (CODE, "Title I", "2014-15", "80", 100),
        ]
    )
    frame, (found,) = map_workbook(
        workbook(sheet), PLAN, VOCABULARY, ORGANIZATIONS, ALIASES, layout=layout_of(toml)
    )
    assert frame.empty and found.is_error
    assert f"2 of grade bands that their indicator does not have ({SLUG}: of the layout)" in (
        found.sentence
    )
    assert found.sentence.index("2 of grade bands") < found.sentence.index("1 of student groups")


def test_a_band_that_only_the_file_names_is_not_repeated() -> None:
    toml = LAYOUT.replace(f'text = "{BAND}"', 'column = "Grade"')
    sheet = raw_sheet(
        [
            (*HEADER, "Grade"),
            (CODE, "White", "2014-15", "80", 100, BAND),
            (CODE, "White", "2014-15", "80", 100, "a word of the file"),
        ]
    )
    _, (found,) = map_workbook(
        workbook(sheet), PLAN, VOCABULARY, ORGANIZATIONS, ALIASES, layout=layout_of(toml)
    )
    assert found.code == "HW-229"
    assert f"{SLUG}: words without a code" in found.sentence
    assert "a word of the file" not in found.sentence
