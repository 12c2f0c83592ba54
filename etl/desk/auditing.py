"""What staff may ask of the audit: what a release hides, and what readers could still prove."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.model.release import Release
from etl.model.student_group import Vocabulary
from etl.pipeline import with_totals
from etl.protect.audit.tables import BadTable, Judged, judged
from etl.protect.crew import Crew
from etl.protect.narrowest import Proved, narrowest
from etl.publish.codec import from_json
from etl.publish.home import Home
from etl.publish.records import Records
from etl.publish.store import all_releases, current_id
from etl.publish.withdrawn import kept_folder

# Cells after which other processes are asked as well, some seconds of work.
_ALONE = 1_500


class NoSuchRelease(LookupError):
    """No release has this number, or there is none yet."""


def release_of(home: Home, number: int | None) -> Release:
    """The release of this number, or the public one. Raises NoSuchRelease."""
    now = current_id(home.public)
    for release in all_releases(home.public):
        if number == release.number or (number is None and release.id == now):
            return release
    raise NoSuchRelease(
        "Nothing has been published here yet."
        if number is None
        else f"There is no release {number}."
    )


def proved(
    home: Home,
    release: Release,
    indicator: str | None = None,
    year: int | None = None,
    *,
    fresh: bool = False,
    cluster: str = "",
) -> Iterator[Proved]:
    """Every hidden cell of a release, withdrawn ones too, or those of one indicator or year. What
    was proved of an indicator and year before is read, not proved again, unless `fresh`."""
    folder, records = kept_folder(home, release), Records(home)
    plan = from_json((folder / "plan.json").read_bytes(), Plan)
    vocabulary = from_json((folder / "vocabulary.json").read_bytes(), Vocabulary)
    told = from_json((folder / "organizations.json").read_bytes(), tuple[Organization, ...])
    organizations = {each.code: each for each in told}
    rules = from_json((folder / "privacy.json").read_bytes(), PrivacyRules)
    whole = with_totals(records.observations_behind(release.id), plan, organizations)
    wanted = np.ones(len(whole), dtype=bool)
    if indicator is not None:
        wanted &= (whole["indicator"] == indicator).to_numpy()
    if year is not None:
        wanted &= (whole["school_year"] == year).to_numpy()
    return narrowest(
        whole,
        pd.read_parquet(folder / "published.parquet"),
        records.reasons_behind(release.id),
        plan,
        vocabulary,
        organizations,
        rules,
        wanted=wanted,
        shown_before=records.shown_before(),
        crew=Crew(home.audits, cluster=cluster, alone=_ALONE, fresh=fresh),
    )


def tables(path: Path) -> Iterator[tuple[str, Judged]]:
    """The verdict on every table of a file. Raises BadTable."""
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))["tables"]
        problems = [
            (str(each["id"]), each["problem"], float(each.get("need", 3))) for each in listed
        ]
    except (ValueError, KeyError, TypeError) as fault:
        raise BadTable(f"{path.name} is no list of tables: {fault}.") from None
    for name, problem, need in problems:
        yield name, judged(problem, need)
