"""Files of forms: they go to the disk of the installation as they arrive, never into memory."""

import tempfile
from collections.abc import Iterable
from typing import IO

from flask import Request
from werkzeug.datastructures import FileStorage

from etl.desk.desk import Desk
from etl.desk.intake.arriving import UNFINISHED, arrive, blocks_of
from etl.desk.intake.originals import Original, keep
from etl.desk.intake.transfers import largest


def request_class(desk: Desk) -> type[Request]:
    """Requests of which each file lies in the staging folder until the answer is sent."""

    class Arriving(Request):
        def _get_file_stream(
            self,
            total_content_length: int | None,
            content_type: str | None,
            filename: str | None = None,
            content_length: int | None = None,
        ) -> IO[bytes]:
            desk.home.prepare()
            return tempfile.NamedTemporaryFile(dir=desk.home.staging, prefix=UNFINISHED)

    return Arriving


def kept(desk: Desk, files: Iterable[FileStorage]) -> list[Original]:
    """The files of a form as originals; a field that was left empty is none. Raises TooLarge,
    NoRoom."""
    limit = largest(desk.home)
    return [
        keep(desk.home, arrive(desk.home, blocks_of(file.stream), limit), file.filename)
        for file in files
        if file.filename
    ]
