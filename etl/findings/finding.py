"""One broken rule at one place."""

from dataclasses import dataclass

from etl.findings.catalogue import CATALOGUE
from etl.findings.rule import Severity


@dataclass(frozen=True, order=True)
class Place:
    """Where: the upload's file name, then sheet and cell (F12) of a spreadsheet, or the key
    (target.path) of a TOML file."""

    upload: str
    sheet: str = ""
    cell: str = ""
    key: str = ""

    def __str__(self) -> str:
        parts = [self.upload]
        if self.sheet:
            parts.append(f"sheet {self.sheet}")
        return ", ".join([*parts, *(part for part in (self.cell, self.key) if part)])


@dataclass(frozen=True)
class About:
    """Whom and when a row speaks of, by the codes of our own lists; "" where that is not known."""

    indicator: str = ""
    organization: str = ""
    school_year: str = ""
    grade_band: str = ""
    student_group: str = ""


NOBODY = About()


@dataclass(frozen=True)
class Finding:
    """Says the place and the rule, and never what a cell holds. `field` is the template's header
    of the cell's column, "" where it is not one of them."""

    code: str
    place: Place
    sentence: str
    fix: str
    field: str = ""
    about: About = NOBODY

    @property
    def severity(self) -> Severity:
        return CATALOGUE[self.code].severity

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


def finding(code: str, place: Place, **words: object) -> Finding:
    """The finding of rule `code` at `place`. Raises KeyError for an unknown code or a word that
    the rule's sentence needs and was not given."""
    rule = CATALOGUE[code]
    return Finding(code, place, rule.sentence.format(**words), rule.fix.format(**words))
