"""The whole path on one screen: read, map, check, combine, protect, measure, publish."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from etl.check import check, check_personal
from etl.check.changes import Changes, changes
from etl.combine import combine
from etl.combine.layers import layered, stacked
from etl.combine.repeats import restored
from etl.district import District
from etl.findings import Finding, Place, Report, finding
from etl.findings.reasons import accepted
from etl.frames import empty
from etl.layouts import Layout
from etl.map import map_workbook
from etl.measure import measure
from etl.model.cell import State
from etl.model.observation import KEY
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.release import Release
from etl.protect import protect
from etl.protect.audit.exposed import Exposed, exposed
from etl.protect.audit.unit import Unit
from etl.protect.crew import Crew
from etl.protect.repair import Auditor
from etl.publish.build import Content
from etl.publish.candidate import Made, adopt, base_now, build, discard
from etl.publish.commentary import Commentary, carried
from etl.publish.home import Home
from etl.publish.records import Behind, Records, Upload, nothing_behind
from etl.publish.store import Store, current_id
from etl.read import Unreadable, Workbook, read_file
from etl.recognise.choice import Choice, choose_layout

Say = Callable[[str], None]
# The layout that somebody chose for a file; None where it is recognised.
LayoutFor = Callable[[Workbook], Layout | None]
# Hears of each file that was read: how, and what of it became observations.
Seen = Callable[[Workbook, Choice, pd.DataFrame], None]


@dataclass(frozen=True)
class Checked:
    """Files turned into observations, and everything that was found on the way."""

    observations: pd.DataFrame
    report: Report
    uploads: tuple[tuple[Path, Upload], ...]
    changes: Changes
    beside: int | None = None  # the public release's number

    def changes_as_text(self) -> str:
        return self.changes.as_text(self.beside)


class Refused(Exception):
    """Findings block the publication: nothing was stored and nothing public changed."""

    def __init__(self, report: Report) -> None:
        super().__init__("The files cannot be published yet.")
        self.report = report


def check_files(
    paths: Sequence[Path],
    district: District,
    today: date,
    say: Say,
    behind: Behind | None = None,
    *,
    layout_for: LayoutFor = lambda _: None,
    seen: Seen = lambda *_: None,
) -> Checked:
    """Read, map and check; all findings of all files together. `behind` is what staff have of the
    public release, beside which the new figures are held."""
    behind, observations = behind or nothing_behind(), empty("observations")
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
        personal = check_personal(workbook)
        if personal:
            findings += personal
            continue
        findings += [*workbook.notes, *_known_bytes(workbook, behind)]
        mapped, found = mapped_file(workbook, district, layout_for(workbook), seen)
        findings += found
        mapped = restored(mapped, behind.published, behind.observations)
        observations = stacked(observations, mapped)
        uploads.append((path, Upload(workbook.name, workbook.sha256)))
    say(f"Checking {len(observations):,} rows")
    findings += check(
        observations,
        district.plan,
        district.vocabulary,
        district.organizations,
        today,
        before=behind.observations,
        released=behind.released([str(each) for each in observations["indicator"].unique()]),
        thresholds=district.thresholds,
        is_whole=not any(each.is_error for each in findings),
    )
    told = changes(observations, behind.observations, district.plan)
    report = Report(findings, rows=len(observations))
    return Checked(observations, report, tuple(uploads), told, behind.number)


def _known_bytes(workbook: Workbook, behind: Behind) -> list[Finding]:
    number = behind.releases_of.get(workbook.sha256)
    return [finding("HW-515", Place(workbook.name), number=number)] if number is not None else []


def mapped_file(
    workbook: Workbook, district: District, layout: Layout | None, seen: Seen
) -> tuple[pd.DataFrame, list[Finding]]:
    """Our own template, or a file that is read by a layout (the one that somebody chose, or else
    the one that it is recognised by), as observations."""
    plan, vocabulary, aliases = district.plan, district.vocabulary, district.aliases
    if layout is None:
        choice = choose_layout(workbook, district.layouts, vocabulary, aliases)
    else:
        chosen = finding("HW-262", Place(workbook.name), layout=layout.name, reason="you chose it")
        choice = Choice(layout, True, (chosen,))
    mapped, found = empty("observations"), [*choice.findings]
    if choice.is_known:
        mapped, wrong = map_workbook(
            workbook, plan, vocabulary, district.organizations, aliases, layout=choice.layout
        )
        found += wrong
    seen(workbook, choice, mapped)
    return mapped, found


def with_totals(
    observations: pd.DataFrame, plan: Plan, organizations: Mapping[str, Organization]
) -> pd.DataFrame:
    """What is protected: the observations, and the totals that follow from them."""
    return combine(observations, plan, organizations)


def released(
    observations: pd.DataFrame,
    district: District,
    hidden_before: pd.DataFrame,
    say: Say,
    *,
    shown_before: pd.DataFrame | None = None,
    crew: Crew | None = None,
    commentary: Commentary = (),
    auditor: Auditor = exposed,
) -> tuple[Content, pd.DataFrame]:
    """What a release of these observations would hold, and (for staff) why cells are hidden.
    `commentary` is what was said so far; of what the plan still has, it is carried on."""
    plan, vocabulary, organizations = district.plan, district.vocabulary, district.organizations
    combined = combine(observations, plan, organizations)
    say("Protecting small groups")
    protected = protect(
        combined,
        plan,
        vocabulary,
        organizations,
        district.rules,
        hidden_before=hidden_before,
        shown_before=shown_before,
        auditor=auditor,
        crew=crew,
        say=say,
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
        measured.summaries,
        carried(commentary, (), plan),
    )
    return content, protected.reasons


def publish_files(
    home: Home,
    paths: Sequence[Path],
    district: District,
    at: datetime,
    *,
    note: str = "",
    reasons: Mapping[str, str] = MappingProxyType({}),
    commentary: Commentary = (),
    cluster: str = "",
    say: Say = lambda _: None,
) -> Release:
    """The files on top of what is public now, as a new release. `reasons` are those for warnings,
    by code; the one under "" serves every other. `commentary` is said from this release on.
    `cluster` is the address of one that audits.

    Raises ReasonsNeeded for a warning without one, Refused when a finding blocks, AuditFailed when
    a hidden cell could be worked out, Busy when somebody else is publishing. Whatever is raised,
    the public release stays as it was.
    """
    store, records = Store(home), Records(home)
    with store.locked():
        store.clean_up()
        behind = records.behind(current_id(home.public))
        behind = replace(behind, commentary=(*behind.commentary, *commentary))
        checked = check_files(paths, district, district.plan.as_of or at.date(), say, behind)
        if checked.report.blocks:
            raise Refused(checked.report)
        if checked.report.findings:
            say(checked.report.as_text())
        warnings = accepted(checked.report, reasons)
        say(checked.changes_as_text())
        base = base_now(home)
        made = would_be(home, checked, behind, district, warnings, cluster=cluster, say=say)
        say("Writing the release")
        candidate = build(home, made, base, at, note)
        release = adopt(home, candidate, at, note)
        discard(candidate)
    return release


def would_be(
    home: Home,
    checked: Checked,
    behind: Behind,
    district: District,
    warnings: Sequence[Mapping[str, Any]],
    *,
    cluster: str = "",
    say: Say = lambda _: None,
) -> Made:
    """What the next release is written from: checked files on top of what is public now.

    Raises AuditFailed when a hidden cell could be worked out.
    """
    records = Records(home)
    observations = layered(behind.observations, checked.observations)
    content, hidden = released(
        observations,
        district,
        records.hidden_before(),
        say,
        shown_before=records.shown_before(),
        crew=Crew(home.audits, cluster=cluster),
        commentary=behind.commentary,
    )
    return Made(content, observations, hidden, checked.uploads, warnings)


def _unaudited(_: Unit) -> list[Exposed]:
    """Finds nothing."""
    return []


def before_the_audit(checked: Checked, behind: Behind, district: District) -> Made:
    """The same at once, of the indicators of the files alone and without the audit: it may have to
    hide more. For staff who have these figures, and never to be published."""
    touched = set(checked.observations["indicator"].unique())
    base = behind.observations[behind.observations["indicator"].isin(touched)]
    observations = layered(base, checked.observations)
    content, hidden = released(
        observations,
        district,
        behind.published.loc[behind.published["state"] == State.SUPPRESSED, list(KEY)],
        lambda _: None,
        auditor=_unaudited,
        crew=Crew(count=1),  # nothing is left to do that others could be asked for
        commentary=behind.commentary,
    )
    return Made(content, observations, hidden, checked.uploads)
