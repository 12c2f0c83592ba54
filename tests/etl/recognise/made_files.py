"""Files as a state might publish them, made at random, and where who, when and what stand."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from etl.layouts.words import Scale
from tests.builders.sheets import Entry

CODES = (
    "School Code",
    "SCH_CD",
    "school_id",
    "Campus Number",
    "Site Code",
    "Building ID",
    "SchNum",
)
NAMES = ("School Name", "SCH_NAME", "Campus Name", "school", "Building Name")
DISTRICT_CODES = ("District Code", "DIST_NUMBER", "LEA ID", "Corp Id")
DISTRICT_NAMES = ("District Name", "DIST_NAME", "LEA Name", "Corporation")
YEARS = ("School Year", "SCH_YEAR", "Year", "Reporting Year", "SchoolYear", "Academic Year", "SY")
GROUPS = (
    *("Student Group", "Subgroup", "DISAGG_LABEL", "Demographic", "Race/Ethnicity", "Group Name"),
    *("Breakdown", "Student Subpopulation", "Reporting Category", "Population"),
)
COUNTS = ("Number Tested", "N_TESTED", "Cohort Count", "Students Enrolled", "Denominator", "n")
MET = ("Number Met", "Number Proficient", "Graduates Count", "Numerator")
RATES = (
    *("Percent Proficient", "PCT_MET", "Graduation Rate", "% Meeting", "Rate", "Percentage"),
    *("Rate (%)", "Result", "Attendance", "Pct.", "Proficient or Above"),
)
SUBJECTS = ("Subject", "Content Area", "Test", "Assessment")
MARKS = ("*", "***", "--", "<10", "N/A")
LABELS = (
    ("All Students", "Asian", "Black or African American", "Hispanic/Latino", "White"),
    ("All Students", "Female", "Male", "Economically Disadvantaged", "English Learners"),
    ("Total", "American Indian or Alaska Native", "Asian", "Two or More Races", "White"),
)
SHORT = ("ASIAN", "BLACK", "HISPANIC", "WHITE", "MALE", "FEMALE")
NOISE = ("County Name", "Grade", "School Type", "Sort Order", "Charter")
PLACES = ("Elm", "Oak", "Ash", "Birch", "Cedar", "Maple", "Hazel", "Willow")


@dataclass(frozen=True)
class Made:
    """`truth` says for each role the header that stands for it, or where else it stands."""

    rows: tuple[tuple[Entry, ...], ...]
    file: str
    sheet: str
    organization: str
    year: str  # a header, or title, file, sheet, headers
    group: str  # a header, or headers, or nothing
    rate: str
    scale: Scale


def made_file(seed: int) -> Made:
    """The file of a seed."""
    return _Maker(random.Random(seed)).made()


class _Maker:
    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.scale = rng.choice((Scale.PERCENT, Scale.FRACTION, Scale.PERCENT))
        self.has_sign = self.scale is Scale.PERCENT and rng.random() < 0.3
        self.year_at = rng.choice(("column", "column", "column", "title", "file", "sheet"))
        self.ending = rng.randint(2012, 2024)
        self.is_wide = rng.random() < 0.3
        self.organization = rng.choice(CODES)
        self.year = rng.choice(YEARS)
        self.group = rng.choice(GROUPS)
        self.rate = rng.choice(RATES)
        self.count = rng.choice(COUNTS)
        self.hidden = rng.choice((0.0, 0.1, 0.6))
        self.has_subject = rng.random() < 0.3
        self.has_typed_codes = rng.random() < 0.3
        self.has_commas = rng.random() < 0.3
        self.places = rng.randint(3, len(PLACES))

    def made(self) -> Made:
        headers, records = self._wide() if self.is_wide else self._long()
        table = [headers, *records]
        if self.rng.random() < 0.4:
            table = [[*row, self._noise(n)] for n, row in enumerate(table)]
        above = self._above()
        below = self._below()
        rows = [*above, *table, *below]
        return Made(
            tuple(map(tuple, rows)),
            f"results_{self._span()}.csv" if self.year_at == "file" else "results.csv",
            f"SY {self._span()}" if self.year_at == "sheet" else "Data sheet",
            self.organization,
            self.year if self.year_at == "column" else self.year_at,
            "headers" if self.is_wide else self.group,
            self.rate,
            self.scale,
        )

    def _span(self) -> str:
        return f"{self.ending - 1}-{self.ending % 100:02d}"

    def _year_entry(self) -> Entry:
        forms: Sequence[Entry] = (self._span(), f"{self.ending - 1}-{self.ending}")
        whole = int(f"{self.ending - 1}{self.ending}")
        return self.rng.choice((*forms, whole, self.ending))

    def _places(self) -> list[tuple[str, str]]:
        first = self.rng.randint(100, 900)
        names = PLACES[: self.places]
        return [(f"{first + n:06d}", f"{name} School") for n, name in enumerate(names)]

    def _code(self, code: str) -> Entry:
        return int(code) if self.has_typed_codes else code

    def _number(self, number: int) -> Entry:
        return f"{number:,}" if self.has_commas else number

    def _rate(self, met: int, of: int) -> Entry:
        if self.rng.random() < self.hidden:
            return self.mark
        if self.has_sign:
            return f"{100 * met / of:.1f}%"
        digits = 3 if self.scale is Scale.FRACTION else 1
        return round(met / of * (1 if self.scale is Scale.FRACTION else 100), digits)

    def _long(self) -> tuple[list[Entry], list[list[Entry]]]:
        rng = self.rng
        self.mark = rng.choice(MARKS)
        labels, year = rng.choice(LABELS), self._year_entry()
        has_count, has_met, has_district = (rng.random() < 0.6 for _ in range(3))
        headers: list[Entry] = [self.organization, rng.choice(NAMES)]
        if has_district:
            headers = [rng.choice(DISTRICT_CODES), rng.choice(DISTRICT_NAMES), *headers]
        headers += [self.year] if self.year_at == "column" else []
        headers += [self.group]
        headers += [self.count] if has_count else []
        headers += [rng.choice(MET)] if has_met else []
        headers += [self.rate]
        headers = [*headers[:-1], rng.choice(SUBJECTS), self.rate] if self.has_subject else headers
        records = []
        for code, name in self._places():
            for label, subject in product(
                labels, ("Reading", "Mathematics")[: 1 + self.has_subject]
            ):
                of = rng.randint(20, 4000)
                met = rng.randint(1, of - 1)
                record: list[Entry] = ["0012", "Riverbend"] if has_district else []
                record += [self._code(code), name]
                record += [year] if self.year_at == "column" else []
                record += [label]
                record += [self._number(of)] if has_count else []
                record += [self._number(met)] if has_met else []
                record += [subject] if self.has_subject else []
                records.append([*record, self._rate(met, of)])
        return headers, records

    def _wide(self) -> tuple[list[Entry], list[list[Entry]]]:
        """A column of rates for each group and, now and then, one of numbers of students."""
        rng = self.rng
        self.mark = rng.choice(MARKS)
        stem = self.rate.replace(" ", "_").replace("%", "PCT")
        has_count, year = rng.random() < 0.4, self._year_entry()
        headers: list[Entry] = [self.organization, rng.choice(NAMES)]
        headers += [self.year] if self.year_at == "column" else []
        for group in SHORT:
            headers += [f"{group}_COUNT"] if has_count else []
            headers += [f"{group}_{stem}"]
        self.rate = stem
        records = []
        for code, name in self._places():
            record: list[Entry] = [self._code(code), name]
            record += [year] if self.year_at == "column" else []
            for _ in SHORT:
                of = rng.randint(20, 4000)
                record += [self._number(of)] if has_count else []
                record += [self._rate(rng.randint(1, of - 1), of)]
            records.append(record)
        return headers, records

    def _noise(self, row: int) -> Entry:
        if row == 0:
            self.noise = self.rng.choice(NOISE)
            return self.noise
        return {
            "County Name": "Riverbend County",
            "Grade": 3 + row % 6,
            "School Type": "A1",
            "Sort Order": row,
            "Charter": "N",
        }[self.noise]

    def _above(self) -> list[list[Entry]]:
        above: list[list[Entry]] = []
        if self.year_at == "title":
            above.append([f"State results, school year {self._span()}"])
        if self.rng.random() < 0.4:
            above.append(
                ["Small numbers are not shown, so that no student can be recognised by them."]
            )
        if self.rng.random() < 0.3:
            above.append([])
        return above

    def _below(self) -> list[list[Entry]]:
        if self.rng.random() < 0.3:
            return [
                [],
                ["* Not shown: fewer than ten students"],
                ["Source: the state's department"],
            ]
        return []
