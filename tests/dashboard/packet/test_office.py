"""LibreOffice opens the files, where it is there."""

import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

from dashboard.packet.slides.deck import deck
from dashboard.packet.slides.story import story
from dashboard.packet.workbook.book import book
from dashboard.packet.workbook.sheet import sheets
from tests.builders.packets import packet

OFFICE = shutil.which("soffice")


def test_libreoffice_shows_every_slide_and_prints_every_sheet(tmp_path: Path) -> None:
    if OFFICE is None:
        pytest.skip("LibreOffice is not on this machine")
    files = tmp_path / "packet-slides.pptx", tmp_path / "packet-book.xlsx"
    for path, data in zip(files, (deck(packet()), book(packet())), strict=True):
        path.write_bytes(data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    done = subprocess.run(
        [OFFICE, "--headless", profile, "--convert-to", "pdf", "--outdir", tmp_path, *files],
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    shown = [path.with_suffix(".pdf") for path in files]
    if not shown[0].exists() and "could not be loaded" in done.stderr:
        pytest.skip("LibreOffice lacks the part that opens slides")
    pages = [len(pikepdf.open(path).pages) for path in shown]
    assert pages[0] == len(story(packet()))
    assert pages[1] > len(sheets(packet()))
