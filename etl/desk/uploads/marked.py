"""The analyst's own file back, with the problems marked: made as they ask, and kept nowhere."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from etl.desk.annotation import annotate
from etl.desk.desk import Desk
from etl.desk.intake.originals import under_their_names
from etl.desk.uploads.told import report_for
from etl.desk.uploads.uploads import Upload


class NothingToMark(LookupError):
    """No copy was made. The message says why."""


@dataclass(frozen=True)
class MarkedCopy:
    """`name` is what the downloaded file is called."""

    name: str
    content: bytes


def marked_copy(desk: Desk, upload: Upload, place: int) -> MarkedCopy:
    """Of the upload's current file at this place, from 0. Raises NothingToMark."""
    if not 0 <= place < len(upload.current):
        raise NothingToMark("The upload has no such file.")
    file, report = upload.current[place], report_for(desk, upload)
    with (
        under_their_names(desk.home, [(file.name, file.sha256)]) as paths,
        tempfile.TemporaryDirectory(prefix="headway-marked-") as folder,
    ):
        for copied in annotate(desk.home, paths, report, Path(folder)):
            if copied.path is not None:
                name = f"{Path(file.name).stem}-marked{copied.path.suffix}"
                return MarkedCopy(name, copied.path.read_bytes())
            raise NothingToMark(copied.told)
    raise NothingToMark("There is nothing to mark.")
