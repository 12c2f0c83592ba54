"""The same slides, the same bytes: a file whose parts carry no time of day."""

import io
import zipfile

_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip file knows


def packed(data: bytes) -> bytes:
    """The zip file anew, in the same order, with one date for every part."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for each in old.infolist():
            own = zipfile.ZipInfo(each.filename, _DAY)
            own.compress_type = zipfile.ZIP_DEFLATED
            own.external_attr = 0o600 << 16
            new.writestr(own, old.read(each))
    return out.getvalue()
