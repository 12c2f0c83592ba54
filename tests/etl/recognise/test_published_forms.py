"""Forms in which states publish: made-up figures under real headers."""

import random
from collections.abc import Callable

import pytest

from etl.layouts.words import Role, Scale
from tests.builders.sheets import Entry
from tests.etl.recognise.looked import asked, layout_of, source, suggested

Rows = list[tuple[Entry, ...]]


def rated(rng: random.Random, mark: str) -> tuple[str, str, str]:
    """(met, of, percent), now and then hidden by a mark."""
    of = rng.randint(20, 300)
    met = rng.randint(5, of - 1)
    if rng.random() < 0.3:
        return mark, str(of), mark
    return str(met), str(of), f"{100 * met / of:.1f}"


def codes_in_two_columns(rng: random.Random) -> Rows:
    headers = "LONG_SCHOOL_YEAR SCHOOL_DSTRCT_CD SCHOOL_DSTRCT_NM INSTN_NUMBER INSTN_NAME"
    rows: Rows = [(*headers.split(), "LABEL_LVL_1_DESC", "PROGRAM_TOTAL", "TOTAL_COUNT", "PERCENT")]
    for district in ("601", "602", "603"):
        for school in ("ALL", "0103", "0195"):
            for group in ("ALL Students", "Asian", "Black", "White"):
                place = (district, f"County {district}", school, f"School {school}")
                rows.append(("2018-19", *place, f"Grad Rate -{group}", *rated(rng, "TFS")))
    return rows


def levels_and_blanks(rng: random.Random) -> Rows:
    headers = "SchoolYear OrganizationLevel DistrictCode SchoolCode SchoolName StudentGroupType"
    more = "StudentGroup GradeLevel TestSubject Suppression Numerator Denominator PercentMet"
    rows: Rows = [(*headers.split(), *more.split())]
    places = (
        ("State", None, None, None),
        ("District", "01109", None, None),
        ("School", "01109", "2354", "Elm"),
        ("School", "01147", "3015", "Oak"),
    )
    groups = (("All", "All Students"), ("Race", "Asian"), ("Gender", "Female"))
    for place in places:
        for group in groups:
            for subject in ("ELA", "Math"):
                met, of, share = rated(rng, "")
                hidden = "N<10" if not met else "None"
                fraction = f"{float(share) / 100:.3f}" if share else None
                told = (met or None, of if met else None, fraction)
                rows.append(("2018-19", *place, *group, "03", subject, hidden, *told))
    return rows


def years_and_row_types(rng: random.Random) -> Rows:
    rows: Rows = [("schid", "target_type", "student_group", "YR_2014", "YR_2015", "YR_2016")]
    for school in ("275018", "275021", "275044"):
        for group in ("All Students", "Asian", "White"):
            for kind in ("Actual Score", "Target", "Numerator", "Denominator"):
                counts = kind in {"Numerator", "Denominator"}
                told = (
                    str(rng.randint(50, 400)) if counts else f"{rng.uniform(40, 90):.1f}"
                    for _ in "123"
                )
                rows.append((school, kind, group, *told))
    return rows


def groups_and_year_in_headers(rng: random.Random) -> Rows:
    stem = "Campus 2019 Graduation Rate: "
    groups = ("All Students", "African American", "Hispanic", "White", "Econ Disadv")
    rows: Rows = [("CAMPUS", "CAMPNAME", *(stem + group for group in groups))]
    for n in range(9):
        rates = (rng.choice((f"{rng.uniform(60, 99):.1f}", ".")) for _ in groups)
        rows.append((f"'00190200{n}", f"Riverbend {n}", *rates))
    return rows


def headers_under_titles(rng: random.Random) -> Rows:
    rows: Rows = [
        ("2019 Graduation Rates",),
        ("Four-Year, All Students",),
        ("District Name", "District Code", "# in Cohort", "% Graduated", "% Dropped Out"),
    ]
    for n in range(9):
        rates = (f"{rng.uniform(0, 99):.1f}" for _ in "12")
        rows.append((f"Town {n}", f"00{n:02d}0000", f"{rng.randint(100, 1900):,}", *rates))
    return rows


FORMS: dict[str, tuple[Callable[[random.Random], Rows], dict[Role, str], str, Scale]] = {
    "two codes": (
        codes_in_two_columns,
        {Role.ORGANIZATION: "INSTN_NUMBER", Role.STUDENT_GROUP: "LABEL_LVL_1_DESC"},
        "PERCENT",
        Scale.PERCENT,
    ),
    "levels": (
        levels_and_blanks,
        {Role.ORGANIZATION: "SchoolCode", Role.STUDENT_GROUP: "StudentGroup"},
        "PercentMet",
        Scale.FRACTION,
    ),
    "row types": (
        years_and_row_types,
        {Role.ORGANIZATION: "schid", Role.STUDENT_GROUP: "student_group"},
        "YR_{school_year}",
        Scale.PERCENT,
    ),
    "headers": (
        groups_and_year_in_headers,
        {Role.ORGANIZATION: "CAMPUS"},
        "Campus {school_year} Graduation Rate: {student_group}",
        Scale.PERCENT,
    ),
    "titles": (
        headers_under_titles,
        {Role.ORGANIZATION: "District Code"},
        "% Graduated",
        Scale.PERCENT,
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_that_states_use_is_understood(form: str) -> None:
    make, columns, value, scale = FORMS[form]
    found = suggested(*make(random.Random(7)))
    for role, column in columns.items():
        assert source(found, role).columns[-1] == (column,)
    values = {each.columns[0]: each for each in layout_of(found).tables[0].values}
    assert values[value].scale is scale
    assert "indicators" in asked(found)


def test_the_rows_of_a_whole_state_are_asked_about() -> None:
    found = suggested(*levels_and_blanks(random.Random(7)))
    (question,) = (each for each in found.questions if each.key == "organization.blank")
    assert (question.proposed, source(found, Role.ORGANIZATION).blank) == ("state", "state")


def test_the_apostrophe_that_keeps_zeros_is_no_part_of_the_code() -> None:
    found = suggested(*groups_and_year_in_headers(random.Random(7)))
    assert source(found, Role.ORGANIZATION).within == "'{organization}"


def test_words_before_the_name_of_a_group_are_left_off() -> None:
    found = suggested(*codes_in_two_columns(random.Random(7)))
    assert ("Grad Rate -Black", "black") in source(found, Role.STUDENT_GROUP).codes


def codes_of_groups(rng: random.Random) -> Rows:
    headers = "cds rtype schoolname districtname studentgroup currnumer currdenom currstatus"
    rows: Rows = [(*headers.split(), "priornumer", "change", "statuslevel", "reportingyear")]
    for n in range(5):
        for group in ("ALL", "AA", "AS", "HI", "WH", "SED", "SWD", "ZZ"):
            of = rng.randint(101, 500)
            met = rng.randint(1, of - 1)
            told = (str(met), str(of), f"{100 * met / of:.1f}", str(met + 3), "-1.5", "3", "2019")
            rows.append((f"016111901302{n:02d}", "S", f"School {n}", "Riverbend", group, *told))
    return rows


def test_codes_of_student_groups_in_a_column_are_read_and_asked_about() -> None:
    found = suggested(*codes_of_groups(random.Random(7)))
    codes = dict(source(found, Role.STUDENT_GROUP).codes)
    assert (codes["AA"], codes["SED"]) == ("black", "economically_disadvantaged")
    assert "ZZ" not in codes
    assert "student_group.codes" in asked(found)


def test_words_that_are_glued_are_told_apart() -> None:
    found = suggested(*codes_of_groups(random.Random(7)))
    assert source(found, Role.ORGANIZATION_NAME).columns == (("schoolname",),)
    assert source(found, Role.SCHOOL_YEAR).columns == (("reportingyear",),)


def test_a_level_of_status_is_no_grade() -> None:
    table = layout_of(suggested(*codes_of_groups(random.Random(7)))).tables[0]
    assert table.source(Role.GRADE_BAND) is None


def test_figures_of_an_earlier_year_are_asked_about() -> None:
    found = suggested(*codes_of_groups(random.Random(7)))
    texts = [each.text for each in found.questions if each.key == "value.measure"]
    assert any("priornumer" in text and "change" in text for text in texts)


def test_a_number_of_students_below_zero_is_a_mark_to_be_explained() -> None:
    rows: Rows = [("School Code", "Year", "Group", "Enrolled")]
    rows += [("0101", "2018-19", "All Students", "120"), ("0102", "2018-19", "Asian", "-9")]
    found = suggested(*rows, ("0103", "2018-19", "White", "-1"), ("0104", "2018-19", "Asian", "44"))
    texts = [each.text for each in found.questions if each.key == "markers"]
    assert any('"-9"' in text for text in texts)
    assert any('"-1" = suppressed' in text for text in texts)


def test_headers_that_name_two_groups_at_once_are_asked_about() -> None:
    groups = [f"SUSP_{race}_{sex}" for race in ("HI", "BL", "WH", "AS") for sex in ("M", "F")]
    rows: Rows = [("LEAID", "SCHID", "SCH_NAME", *groups)]
    rows += [("2102990", f"{n:05d}", f"School {n}", *("12" for _ in groups)) for n in range(6)]
    assert "student_group.columns" in asked(suggested(*rows, file="suspensions 2017-18.csv"))


def test_a_measure_without_a_word_in_its_headers_takes_the_title() -> None:
    rows: Rows = [
        ("Graduation rates",),
        (None, "White", None, "Black", None),
        ("District #", "2021-22", "2022-23", "2021-22", "2022-23"),
        ("01", "80.1", "81.1", "70.1", "71.1"),
        ("02", "82.1", "83.1", "72.1", "73.1"),
    ]
    (value,) = layout_of(suggested(*rows)).tables[0].values
    assert value.columns == ("{student_group} > {school_year}",)
    assert value.measure == "Graduation rates"
