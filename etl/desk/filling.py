"""Templates for analysts, filled in with what is public now."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from etl.desk.prefill import public_rows
from etl.desk.publication import district_for, now_public
from etl.publish.home import Home
from etl.templates import Lists, fill_template, of_indicator


class NoSuchIndicator(LookupError):
    """The plan has no indicator of this name."""


@dataclass(frozen=True)
class TemplateFor:
    """`slug` names the indicator in addresses."""

    slug: str
    name: str


def templates(home: Home) -> list[TemplateFor]:
    """One for each indicator of the plan, in its order."""
    return [TemplateFor(each.slug, each.name.en) for each in district_for(home).plan.indicators]


def filled(home: Home, slug: str) -> bytes:
    """The workbook for an indicator, with its public rows. Raises NoSuchIndicator."""
    district = district_for(home)
    if slug not in {each.slug for each in district.plan.indicators}:
        raise NoSuchIndicator(f"The plan has no indicator called {slug}.")
    subject = of_indicator(district.plan.indicator(slug))
    rows = public_rows(home, subject.indicators) if now_public(home) else []
    lists = Lists(district.plan, district.vocabulary, district.organizations)
    with tempfile.TemporaryDirectory(prefix="headway-template-") as folder:
        path = Path(folder) / "template.xlsx"
        fill_template(subject, rows, lists, path)
        return path.read_bytes()
