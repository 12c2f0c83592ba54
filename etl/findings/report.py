"""All findings of a run together: grouped, as text for a terminal, as JSON for programs."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from etl.findings.catalogue import CATALOGUE
from etl.findings.finding import Finding
from etl.findings.listing import as_csv, listed
from etl.findings.rule import Rule, Severity

SHOWN = 20  # places of one rule that the text lists; the JSON has them all
_ORDER = tuple(Severity)
_WORDS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.NOTE: ("note", "notes"),
}


@dataclass(frozen=True)
class Report:
    """`rows` counts the rows of figures that were looked at; `subject` says what was, where it
    was something else."""

    findings: Sequence[Finding]
    rows: int = 0
    subject: str = ""

    @property
    def blocks(self) -> bool:
        """Whether anything here stops publishing."""
        return any(found.is_error for found in self.findings)

    def by_rule(self) -> list[tuple[Rule, list[Finding]]]:
        """Errors first, then by code; the findings of a rule in the order they were made."""
        groups: dict[str, list[Finding]] = {}
        for found in self.findings:
            groups.setdefault(found.code, []).append(found)
        rules = [(CATALOGUE[code], found) for code, found in groups.items()]
        return sorted(rules, key=lambda pair: (_ORDER.index(pair[0].severity), pair[0].code))

    def summary(self) -> str:
        """One sentence: what was looked at, and what came of it."""
        looked = f"Checked {len(CATALOGUE)} rules on {_counted(self.rows, 'row', 'rows')}"
        if not self.rows:
            looked = "Looked for figures and read none"
        if self.subject:
            looked = f"Checked {self.subject}"
        if not self.findings:
            return f"{looked}: no problems. This does not prove the numbers are right."
        counts = {severity: 0 for severity in _ORDER}
        for found in self.findings:
            counts[found.severity] += 1
        parts = [_counted(count, *_WORDS[severity]) for severity, count in counts.items() if count]
        return f"{looked}: {', '.join(parts)}."

    def as_text(self, shown: int = SHOWN) -> str:
        """The report for a terminal, ending with the summary."""
        return "\n".join([*self._lines(shown), self.summary()])

    def as_json(self) -> str:
        """{summary, rows, rules: [{code, title, severity, count, example}], findings: [...]} with
        each finding as `etl.findings.listing` lists it."""
        rules = [
            {
                "code": rule.code,
                "title": rule.title,
                "severity": rule.severity,
                "count": len(findings),
                "example": rule.example,
            }
            for rule, findings in self.by_rule()
        ]
        told = {
            "summary": self.summary(),
            "rows": self.rows,
            "rules": rules,
            "findings": [listed(found) for found in self.findings],
        }
        return json.dumps(told, ensure_ascii=False, indent=2)

    def as_csv(self) -> str:
        """One line for each finding, for a spreadsheet."""
        return as_csv(self.findings)

    def _lines(self, shown: int) -> Iterator[str]:
        for rule, findings in self.by_rule():
            yield f"{rule.severity.upper()} {rule.code}: {rule.title} ({len(findings)})"
            for found in islice(findings, shown):
                yield f"  {found.place}: {found.sentence}"
                yield f"    Fix: {found.fix}"
            if len(findings) > shown:
                yield f"  ... and {len(findings) - shown:,} more (--csv FILE lists them all)"
            yield ""


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
