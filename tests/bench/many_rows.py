"""A district of a thousand schools, and a file of 20,000 figures of theirs: each of its own school,
year and group, for rows that repeat one of them would be refused as rows about students."""

from etl.model.organization import Kind, Organization
from etl.plan_files import write_plan
from etl.publish.home import Home
from tests.builders.district import ORGANIZATIONS, plan
from tests.builders.handed_in import HEADER

_SCHOOLS = 1_000
_YEARS = ("2013-14", "2014-15", "2015-16", "2016-17", "2017-18")
_GROUPS = ("all", "white", "black", "hispanic")


def many_schools(home: Home) -> None:
    """The plan of the home gets them."""
    schools = [Organization(f"N{n}", Kind.SCHOOL, f"School {n}", "high") for n in range(_SCHOOLS)]
    write_plan(plan(), [*ORGANIZATIONS.values(), *schools], home.config / "plan")


def many_rows(shift: int = 0) -> str:
    """The file; another `shift` is another file."""
    rows = [
        f"readiness,N{school},{year},all,{group},{40 + (school + shift) % 40},{200 + 40 * at}"
        for school in range(_SCHOOLS)
        for year in _YEARS
        for at, group in enumerate(_GROUPS)
    ]
    return "\n".join([HEADER, *rows]) + "\n"
