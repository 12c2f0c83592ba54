"""Marked copies of the files that somebody has just checked, for them alone."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from etl.annotated import Copied, annotated_copy
from etl.desk.publication import district_for
from etl.findings import Report
from etl.publish.home import Home


def annotate(
    home: Home, paths: Sequence[Path], report: Report, folder: Path, *, plan: str | None = None
) -> Iterator[Copied]:
    """A marked copy of each file that has a finding, in `folder`."""
    limits = district_for(home, plan).limits
    for path in paths:
        yield annotated_copy(path, report.findings, folder, limits)
