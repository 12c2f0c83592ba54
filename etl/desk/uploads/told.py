"""What the check of an upload found, for its page: by rule, with places and reasons. The values at
these places are not here: see `excerpt`."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.desk.desk import Desk
from etl.desk.uploads.found import report_of
from etl.desk.uploads.reasons import Reason, reasons_of
from etl.desk.uploads.seen import seen_of
from etl.desk.uploads.uploads import Upload
from etl.findings import Finding, Report, Rule, Severity

SHOWN = 20  # places of one rule that the page lists; the files to take away have them all


@dataclass(frozen=True)
class PlaceTold:
    """`where` is the whole place in words."""

    file: str
    sheet: str
    cell: str
    field: str
    where: str
    sentence: str
    fix: str


@dataclass(frozen=True)
class RuleFound:
    """`places` are the first of `count`. `reason` is why a warning may stand, if one was given."""

    code: str
    title: str
    severity: str
    count: int
    places: tuple[PlaceTold, ...]
    reason: Reason | None = None


@dataclass(frozen=True)
class Told:
    """`rules` is how many were run. `summary` is the report's own sentence."""

    summary: str
    rules: int
    rows: int
    errors: tuple[RuleFound, ...]
    warnings: tuple[RuleFound, ...]
    notes: tuple[RuleFound, ...]

    @property
    def found(self) -> int:
        return len(self.errors) + len(self.warnings) + len(self.notes)

    @property
    def undecided(self) -> tuple[RuleFound, ...]:
        return tuple(each for each in self.warnings if each.reason is None)


def told(desk: Desk, upload: Upload) -> Told:
    """Of an upload that its reader may read."""
    with desk.catalogue.read() as connection:
        report = report_of(connection, upload.id, upload.rows)
        reasons = {each.code: each for each in reasons_of(connection, upload.id)}
    by_severity: dict[Severity, list[RuleFound]] = {severity: [] for severity in Severity}
    for rule, found in report.by_rule():
        by_severity[rule.severity].append(_rule(rule, found, reasons.get(rule.code)))
    return Told(
        report.summary(),
        seen_of(desk.home, upload.id).rules,
        upload.rows,
        tuple(by_severity[Severity.ERROR]),
        tuple(by_severity[Severity.WARNING]),
        tuple(by_severity[Severity.NOTE]),
    )


def report_for(desk: Desk, upload: Upload) -> Report:
    """All findings, for files that are handed out: places and rules, never values."""
    with desk.catalogue.read() as connection:
        return report_of(connection, upload.id, upload.rows)


def _rule(rule: Rule, found: Sequence[Finding], reason: Reason | None) -> RuleFound:
    places = tuple(
        PlaceTold(
            each.place.upload,
            each.place.sheet,
            each.place.cell,
            each.field,
            str(each.place),
            each.sentence,
            each.fix,
        )
        for each in found[:SHOWN]
    )
    return RuleFound(rule.code, rule.title, str(rule.severity), len(found), places, reason)
