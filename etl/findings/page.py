"""Writes docs/findings.md from the catalogue: `python -m etl.findings.page`."""

from collections.abc import Iterator
from pathlib import Path

from etl.findings.catalogue import CATALOGUE
from etl.findings.rule import Rule

PAGE = Path(__file__).resolve().parents[2] / "docs" / "findings.md"

_STAGES = {
    "HW-1": "Files",
    "HW-2": "Sheets, headers and rows",
    "HW-3": "Who, when and what",
    "HW-4": "Single figures",
    "HW-5": "Figures beside each other",
    "HW-6": "Plan files",
    "HW-7": "What the district says",
}
_INTRODUCTION = """# Findings

Everything that Headway can find wrong, by code. A code never changes its meaning. An **error**
stops publishing, a **warning** wants a look and a reason, a **note** only informs. Findings say
where and what, and never what a cell holds. Words in {braces} are filled in.

This page is written by `python -m etl.findings.page`; a test holds it to the catalogue.

## How cells are read

One rule for each spelling; whatever has no rule is a finding.

| In the cell | Is read as |
|---|---|
| a number, or a number typed as text | that number |
| 1,204 or 1 204 | 1204; a comma anywhere else is asked about |
| 87.3% as text, or 0.873 in a percent format | 87.3, where the indicator is counted in percent |
| $1,204 | 1204, where the indicator is counted in dollars |
| spaces around an entry, also non-breaking ones | nothing |
| 275 as a number, where a code belongs | the code 275 |
| a mark such as * or N/A in Value | no figure, for the reason given in `markers.csv` |
| 2018-19, 2018-2019, 2018/19, 20182019 | the school year 2018-19; 2019 alone is asked about |
| upper or lower case, one space or several, in a label | no difference |
| a blank label | a finding: nothing is ever filled in |
"""


def findings_page() -> str:
    """The page as Markdown."""
    return "\n".join([_INTRODUCTION, *_sections()]).rstrip() + "\n"


def _sections() -> Iterator[str]:
    for start, title in _STAGES.items():
        yield f"## {title} ({start}xx)\n"
        for rule in CATALOGUE.values():
            if rule.code.startswith(start):
                yield _entry(rule)


def _entry(rule: Rule) -> str:
    return (
        f"### {rule.code} {rule.title}\n\n"
        f"*{rule.severity.capitalize()}.* {rule.sentence}\n\n"
        f"- Fix: {rule.fix}\n"
        f"- Example: {rule.example}\n"
    )


if __name__ == "__main__":
    PAGE.write_text(findings_page(), encoding="utf-8")
