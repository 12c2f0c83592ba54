"""Whether the same bytes were handed in before, and where they went."""

from sqlalchemy import select

from etl.desk.catalogue.tables import UPLOAD, UPLOAD_FILE
from etl.desk.desk import Desk
from etl.publish.records import Records


def seen_before(desk: Desk, sha256: str, *, but: int = 0) -> str:
    """A sentence for the page, "" for bytes that are new; `but` is the upload they are in now."""
    release = Records(desk.home).releases_of().get(sha256)
    if release is not None:
        return f"The same file is already loaded as release {release}."
    asked = (
        select(UPLOAD.c.id)
        .join(UPLOAD_FILE, UPLOAD_FILE.c.upload == UPLOAD.c.id)
        .where(UPLOAD_FILE.c.sha256 == sha256, UPLOAD_FILE.c.is_current, UPLOAD.c.id != but)
        .order_by(UPLOAD.c.id)
        .limit(1)
    )
    with desk.catalogue.read() as connection:
        number = connection.execute(asked).scalar()
    return f"The same file is already in upload {number}." if number else ""
