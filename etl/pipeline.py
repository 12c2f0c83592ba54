"""The whole path on one screen: read, map, check, combine, protect, measure, publish."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pandas as pd

from etl.check import check
from etl.combine import combine
from etl.combine.layers import layered, stacked
from etl.district import District
from etl.findings import Finding, Report
from etl.frames import empty
from etl.map import map_workbook
from etl.measure import measure
from etl.model.release import Release
from etl.protect import protect
from etl.publish.build import Content
from etl.publish.home import Home
from etl.publish.records import Records, Upload
from etl.publish.store import Store, current_id
from etl.publish.tables import derive
from etl.read import Unreadable, read_file

Say = Callable[[str], None]


@dataclass(frozen=True)
class Checked:
    """Files turned into observations, and everything that was found on the way."""

    observations: pd.DataFrame
    report: Report
    uploads: tuple[tuple[Path, Upload], ...]


class Refused(Exception):
    """Findings block the publication: nothing was stored and nothing public changed."""

    def __init__(self, report: Report) -> None:
        super().__init__("The files cannot be published yet.")
        self.report = report


def check_files(paths: Sequence[Path], district: District, today: date, say: Say) -> Checked:
    """Read, map and check; all findings of all files together."""
    observations = empty("observations")
    uploads: list[tuple[Path, Upload]] = []
    findings: list[Finding] = []
    for path in paths:
        say(f"Reading {path.name}")
        try:
            workbook = read_file(path, district.limits)
        except Unreadable as refusal:
            findings.append(refusal.finding)
            continue
        twin = [first for first, upload in uploads if upload.sha256 == workbook.sha256]
        if twin:
            say(f"{path} holds the same as {twin[0]}, which was read already")
            continue
        mapped, found = map_workbook(
            workbook,
            district.plan,
            district.vocabulary,
            district.organizations,
            district.aliases,
        )
        findings += found
        observations = stacked(observations, mapped)
        uploads.append((path, Upload(workbook.name, workbook.sha256)))
    say(f"Checking {len(observations):,} rows")
    findings += check(
        observations, district.plan, district.vocabulary, district.organizations, today
    )
    return Checked(observations, Report(findings, rows=len(observations)), tuple(uploads))


def released(
    observations: pd.DataFrame, district: District, hidden_before: pd.DataFrame, say: Say
) -> tuple[Content, pd.DataFrame]:
    """What a release of these observations would hold, and (for staff) why cells are hidden."""
    plan, vocabulary, organizations = district.plan, district.vocabulary, district.organizations
    combined = combine(observations, plan, organizations)
    say("Protecting small groups")
    protected = protect(
        combined, plan, vocabulary, organizations, district.rules, hidden_before=hidden_before
    )
    say("Measuring gaps and progress")
    measured = measure(protected.published, plan, vocabulary, organizations)
    content = Content(
        plan,
        vocabulary,
        organizations,
        district.rules,
        protected.published,
        measured.figures,
        measured.statuses,
    )
    return content, protected.reasons


def publish_files(
    home: Home,
    paths: Sequence[Path],
    district: District,
    at: datetime,
    *,
    note: str = "",
    say: Say = lambda _: None,
) -> Release:
    """The files on top of what is public now, as a new release.

    Raises Refused when a finding blocks, AuditFailed when a hidden cell could be worked out, Busy
    when somebody else is publishing. Whatever is raised, the public release stays as it was.
    """
    store, records = Store(home), Records(home)
    with store.locked():
        store.clean_up()
        checked = check_files(paths, district, district.plan.as_of or at.date(), say)
        if checked.report.blocks:
            raise Refused(checked.report)
        if checked.report.findings:
            say(checked.report.as_text())
        base = records.observations_behind(current_id(home.public))
        observations = layered(base, checked.observations)
        content, reasons = released(observations, district, records.hidden_before(), say)
        say("Writing the release")
        for path, upload in checked.uploads:
            records.keep_original(path, upload)
        release = store.save(content.write, district.plan.slug, at, note)
        records.keep(release, observations, reasons, [upload for _, upload in checked.uploads])
        derive(home.public, release.id)
        store.switch_to(release)
    return release
