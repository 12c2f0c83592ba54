"""Reasons that people give for warnings: a warning without one stops publishing."""

import re
from collections.abc import Mapping
from typing import Any

from etl.findings.report import Report
from etl.findings.rule import Severity

FOR_ALL = ""  # the reason under this key serves every warning that has none of its own
_LIKE_A_CODE = re.compile(r"HW|(HW)?[\W_]*\d{3}|HW[\W_]+\w{0,4}|HW\w?\d{1,4}\w?", re.IGNORECASE)


def is_like_a_code(text: str) -> bool:
    """Whether somebody meant the code of a rule, with or without a slip: HW506, hw 506, HW_506."""
    return _LIKE_A_CODE.fullmatch(text.strip()) is not None


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
