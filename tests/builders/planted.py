"""A district that hides figures which would be known again wherever they turned up, published from
workbooks by the path that staff use. Counts alone: nobody is made up."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from etl.desk.own_plan import start
from etl.desk.publication import publish
from etl.model.indicator import Direction, Indicator, Unit
from etl.model.organization import Kind, Organization
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear
from etl.model.target import Baseline, Target, TargetKind
from etl.model.text import Text
from etl.plan_files import write_plan
from etl.publish.home import Home
from etl.templates import DataRow, Lists, fill_template
from tests.builders.district import VOCABULARY, indicator
from tests.builders.district import plan as small_plan

PLACES = {
    "D1": Organization("D1", Kind.DISTRICT, "Elm County"),
    "S1": Organization("S1", Kind.SCHOOL, "Ash High", "high"),
    "S2": Organization("S2", Kind.SCHOOL, "Oak High", "high"),
}
YEARS = range(2013, 2018)
AT = datetime(2018, 10, 16, 15, 0, tzinfo=UTC)

# Pupils of the small group of the second school, and how many of them are ready.
AT_THE_OTHER_SCHOOL = (9, 4)

Counts = Mapping[str, tuple[int, int]]  # group: people, of whom are counted


@dataclass(frozen=True)
class Secret:
    """What is hidden in the district: of a group too small to be shown its `people` and those
    `counted`, and how many of both the next larger group has, with which it hides. At the school,
    `pupils` and `ready` of a group, likewise."""

    people: int
    counted: int
    pupils: int
    ready: int

    # Of the small group and its partner together; odd enough to be known again.
    TOGETHER = (1_379, 846)
    AT_SCHOOL = (137, 59)

    def district(self) -> Counts:
        both, met = self.TOGETHER
        shown = {"white": (9_000, 6_120), "black": (7_000, 3_150), "hispanic": (2_400, 1_320)}
        hidden = {
            "american_indian": (self.people, self.counted),
            "two_or_more": (both - self.people, met - self.counted),
        }
        return _with_all(shown | hidden)

    def school(self) -> Counts:
        both, met = self.AT_SCHOOL
        shown = {"white": (400, 248), "black": (300, 147)}
        hidden = {
            "pacific_islander": (self.pupils, self.ready),
            "asian": (both - self.pupils, met - self.ready),
        }
        return _with_all(shown | hidden)

    def digits(self) -> set[str]:
        """The partner's numbers as they might be written: nothing else has them."""
        both, met = self.TOGETHER
        people, met = both - self.people, met - self.counted
        rates = {f"{_rate(people, met):.{places}f}" for places in (3, 4)}
        return {*rates, str(people), f"{people:,}"}


def _with_all(counts: Counts) -> Counts:
    people, counted = (sum(each[place] for each in counts.values()) for place in (0, 1))
    return {"all": (people, counted), **counts}


def _rate(people: int, counted: int) -> float:
    return round(100 * counted / people, 4)


def planted_plan() -> Plan:
    few = {"baseline": Baseline(None, None), "target": Target(TargetKind.NONE)}
    return small_plan(
        indicator(),
        indicator(
            "suspensions",
            title=Text("Are students kept in class?"),
            name=Text("Suspensions"),
            unit=Unit.PER_100,
            direction=Direction.LOWER,
            people=Text("students enrolled"),
            **few,
        ),
    )


def publish_planted(
    folder: Path, secret: Secret, say: Callable[[str], None] = lambda _: None
) -> Home:
    """A home of two releases: the years but the last, and all of them."""
    home, plan = Home(folder / "home"), planted_plan()
    home.prepare()
    write_plan(plan, PLACES.values(), folder / "plan")
    start(home, folder / "plan")
    for number, years in enumerate((YEARS[:-1], YEARS)):
        books = [_book(folder, plan, each, secret, years) for each in plan.indicators]
        at = replace_day(AT, number)
        publish(home, books, at, reasons={"": "As they were planted."}, say=say)
    return home


def replace_day(at: datetime, days: int) -> datetime:
    return at.replace(day=at.day + days)


def _book(folder: Path, plan: Plan, about: Indicator, secret: Secret, years: range) -> Path:
    path = folder / f"{about.slug}.xlsx"
    rows = _rows(secret, years, few=about.slug == "suspensions")
    fill_template(about, rows, Lists(plan, VOCABULARY, PLACES), path)
    return path


def _rows(secret: Secret, years: range, few: bool) -> Iterator[DataRow]:
    for year in years:
        yield from _place("D1", secret.district(), year)
        if few:
            continue
        yield from _place("S1", secret.school(), year)
        pupils, ready = AT_THE_OTHER_SCHOOL
        yield from _place("S2", replace(secret, pupils=pupils, ready=ready).school(), year)


def _place(place: str, counts: Counts, year: int) -> Iterator[DataRow]:
    for group, (people, counted) in counts.items():
        # A little more each year, so that there is something to tell.
        more = (year - YEARS[0]) * 10 if group in ("white", "black") else 0
        if group == "all":
            more = (year - YEARS[0]) * 20
        value = _rate(people, counted + more)
        yield DataRow(place, SchoolYear(year), "all", group, value, people)
