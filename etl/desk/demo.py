"""Fills an empty home with the sample, through the same path as any district's workbooks."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import data
from etl.desk.publication import SAMPLE, plan_in_use, publish
from etl.model.commentary import Comment
from etl.model.release import Release
from etl.model.school_year import SchoolYear
from etl.model.text import Text
from etl.publish.home import Home
from etl.publish.store import all_releases, current_id
from etl.samples import write_sample


class OtherPlanHere(RuntimeError):
    """The home belongs to a district; the sample must not be mixed into it."""


@dataclass(frozen=True)
class Planned:
    """One release of a sample: its number, its example date, its line in the list, and the reasons
    for the warnings that its figures raise, by code."""

    number: int
    published_at: datetime
    note: str
    reasons: Mapping[str, str] = field(default_factory=dict)


def planned_releases(plan_folder: Path) -> tuple[Planned, ...]:
    """The releases that a sample is published as, in order."""
    raw = tomllib.loads((plan_folder / "releases.toml").read_text(encoding="utf-8"))
    return tuple(Planned(**each) for each in raw["releases"])


def planned_comments(plan_folder: Path, number: int) -> tuple[Comment, ...]:
    """What the district of a sample says with the release of this number."""
    path = plan_folder / "commentary.toml"
    if not path.is_file():
        return ()
    told = tomllib.loads(path.read_text(encoding="utf-8"))["comments"]
    return tuple(
        Comment(
            each["indicator"],
            SchoolYear.parse(each["school_year"]),
            Text(**each["text"]),
            each["signed"],
            each["on"],
        )
        for each in told
        if each["release"] == number
    )


def prepare_demo(home: Home, say: Callable[[str], None], plan: str = SAMPLE) -> None:
    """Publish what is missing of the sample's releases; an interrupted start is taken up again.

    Raises OtherPlanHere when the home has releases of another plan.
    """
    if current_id(home.public) is not None and plan_in_use(home) != plan:
        raise OtherPlanHere(
            "This home holds another plan's releases. Set HEADWAY_HOME to an empty folder to try "
            "the sample."
        )
    folder = data.FOLDER / "plans" / plan
    done = max((release.number for release in all_releases(home.public)), default=0)
    for planned in planned_releases(folder):
        if planned.number > done:
            _publish_one(home, folder, planned, say)


def _publish_one(
    home: Home, plan_folder: Path, planned: Planned, say: Callable[[str], None]
) -> Release:
    say(f"Making the sample workbooks of release {planned.number}")
    with TemporaryDirectory(prefix="headway-sample-") as out:
        files = write_sample(plan_folder, Path(out), planned.number)
        release = publish(
            home,
            files,
            planned.published_at,
            plan=plan_folder.name,
            note=planned.note,
            reasons=planned.reasons,
            commentary=planned_comments(plan_folder, planned.number),
            say=say,
        )
    say(f"Release {release.number} is published.")
    return release
