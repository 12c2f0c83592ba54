"""What stops layouts from being loaded."""

from collections.abc import Sequence

from etl.findings import Finding


class LayoutProblems(Exception):
    """Everything wrong with the files of layouts at once: `findings`, in the order of the files."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = list(findings)
        super().__init__(
            "\n".join(f"{found.place}: {found.sentence} {found.fix}" for found in findings)
        )
