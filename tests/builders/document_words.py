"""The words inside files that are no text: PDF, slides, workbooks."""

import io
import re
import zipfile

import pikepdf

_TAG = re.compile(r"<[^>]*>")
_SAID = re.compile(r' (?:descr|title|name)="([^"]*)"')


def words_of(content: bytes) -> str:
    """Of a PDF what a screen reader is told of its pictures, with title and bookmarks; of an Office
    file every part of it, files within it too; of a text the text."""
    if content.startswith(b"%PDF"):
        return _of_pdf(content)
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "\n".join(_of_part(archive.read(each)) for each in archive.namelist())
    return content.decode("utf-8", errors="replace")


def _of_part(content: bytes) -> str:
    """Of XML its texts and alternative texts: places and sizes are numbers that nobody is told."""
    if not content.lstrip().startswith(b"<"):
        return words_of(content)
    text = content.decode("utf-8", errors="replace")
    return "\n".join((_TAG.sub("\n", text), *_SAID.findall(text)))


def _of_pdf(content: bytes) -> str:
    with pikepdf.open(io.BytesIO(content)) as found:
        told = [str(found.docinfo.get("/Title", ""))]
        for each in found.objects:
            if isinstance(each, pikepdf.Dictionary):
                told += [str(each[name]) for name in ("/Alt", "/Title") if name in each]
    return "\n".join(told)
