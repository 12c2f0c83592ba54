"""Reasons that people give for warnings: a warning without one stops publishing."""

from collections.abc import Mapping
from typing import Any

from etl.findings.report import Report
from etl.findings.rule import Severity

FOR_ALL = ""  # the reason under this key serves every warning that has none of its own


class ReasonsNeeded(Exception):
    """Some warnings have no reason: nothing was stored and nothing public changed."""

    def __init__(self, codes: list[str]) -> None:
        listed = ", ".join(codes)
        super().__init__(
            f"Nothing was published: give a reason for {listed}, such as "
            f'--reason {codes[0]}="checked with the source".'
        )
        self.codes = codes


def accepted(report: Report, reasons: Mapping[str, str]) -> list[dict[str, Any]]:
    """The warnings with their reasons, to be kept with the release: [{code, title, count,
    reason}]. Raises ReasonsNeeded, which names every code without one."""
    warnings = [
        {
            "code": rule.code,
            "title": rule.title,
            "count": len(findings),
            "reason": (reasons.get(rule.code) or reasons.get(FOR_ALL, "")).strip(),
        }
        for rule, findings in report.by_rule()
        if rule.severity is Severity.WARNING
    ]
    bare = [str(each["code"]) for each in warnings if not each["reason"]]
    if bare:
        raise ReasonsNeeded(bare)
    return warnings
