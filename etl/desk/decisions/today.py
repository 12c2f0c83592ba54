"""Whether an earlier release would still pass: today's rules, and all that became known since."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

import data
from etl.desk.candidates.compared import COLUMNS, compared
from etl.desk.publication import district_for
from etl.district import chosen
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.release import Release
from etl.model.student_group import Vocabulary
from etl.pipeline import released
from etl.protect.audit.system import AuditFailed
from etl.protect.crew import Crew
from etl.protect.job import code_mark
from etl.protect.rules import load_rules
from etl.publish.codec import from_json, to_json
from etl.publish.home import Home, releases_folder
from etl.publish.records import Records


def is_of_today(home: Home, release: Release) -> bool:
    """Whether it was made under the rules, and by the audit, of today."""
    rules = load_rules(chosen(data.FOLDER, home.config, "privacy.toml"))
    files = releases_folder(home.public) / release.id
    is_same_rules = (files / "privacy.json").read_bytes() == to_json(rules)
    return is_same_rules and Records(home).audited_by(release.id) == code_mark()


def exposed_today(home: Home, release: Release, cluster: str, say: Callable[[str], None]) -> int:
    """How many figures the release shows that would be hidden if it were made today; all of them
    where the audit does not pass."""
    files, records = releases_folder(home.public) / release.id, Records(home)
    told = from_json((files / "organizations.json").read_bytes(), tuple[Organization, ...])
    then = replace(
        district_for(home),
        plan=from_json((files / "plan.json").read_bytes(), Plan),
        vocabulary=from_json((files / "vocabulary.json").read_bytes(), Vocabulary),
        organizations={each.code: each for each in told},
    )
    shown = pd.read_parquet(files / "published.parquet", columns=COLUMNS)
    try:
        content, _ = released(
            records.observations_behind(release.id),
            then,
            records.hidden_before(),
            say,
            shown_before=records.shown_before(),
            crew=Crew(home.audits, cluster=cluster),
        )
    except AuditFailed:
        return len(shown)
    return len(compared(shown, content.published[COLUMNS]).hidden)
