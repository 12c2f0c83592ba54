"""Set-up makes the web files, and says in one sentence what it could not have."""

import gzip
import importlib.metadata
import os
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from dashboard import web_assets
from dashboard.web_folder import CHART_LIBRARY, WebFolder, read_made


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Web files as a machine without npm makes them: no test downloads anything."""
    out = tmp_path_factory.mktemp("web") / "web"
    path = os.environ["PATH"]
    os.environ["PATH"] = ""
    try:
        assert web_assets.main([str(out)]) == 0
    finally:
        os.environ["PATH"] = path
    return out


def test_without_npm_the_library_that_came_with_plotly_is_used(made: Path) -> None:
    note = read_made(made)
    assert note is not None
    assert note.bundle == "full"
    found = WebFolder(made).script(CHART_LIBRARY, ())
    assert found is not None
    installed = importlib.metadata.distribution("plotly").locate_file(CHART_LIBRARY)
    assert found[0] == Path(str(installed)).read_bytes()


def test_what_could_not_be_had_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    kind, _ = web_assets._chart_library(tmp_path)
    said = capsys.readouterr().err
    assert kind == "full"
    assert said.startswith("npm is not installed: charts use plotly's full library")
    assert len(said.splitlines()) == 1


def test_an_npm_that_fails_is_one_sentence_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\nexit 1\n")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    kind, _ = web_assets._chart_library(tmp_path)
    assert kind == "full"
    assert capsys.readouterr().err.startswith("npm could not bring plotly.js-basic-dist-min@")


def test_every_script_is_there_in_both_packings(made: Path) -> None:
    packed = {file.name for file in (made / "suites").rglob("*") if file.is_file()}
    names = {name.removesuffix(".gz") for name in packed if name.endswith(".gz")}
    assert {"dash_renderer.min.js", "plotly.min.js", "async-graph.js"} <= names
    assert {f"{name}.br" for name in names} <= packed


def test_the_second_time_there_is_nothing_to_do(made: Path, tmp_path: Path) -> None:
    note = read_made(made)
    assert note is not None
    complete = tmp_path / "web"
    complete.mkdir()
    web_assets.made_with(note.recipe, bundle="basic", brotli=True, fonts=True).write(complete)
    assert web_assets.make(complete).is_complete
    assert list(complete.iterdir()) == [complete / "made.json"]


def test_the_fonts_have_the_letters_and_figures_of_english_and_spanish(made: Path) -> None:
    faces = sorted((made / "fonts").glob("*.woff2"))
    assert len(faces) == 6
    for face in faces:
        assert face.stat().st_size < 30_000
        letters = TTFont(BytesIO(face.read_bytes())).getBestCmap()
        for letter in "AZaz09áéíóúüñÑ¿¡—–“”’…%²≤−":
            assert ord(letter) in letters, (face.name, letter)


def test_every_font_that_the_style_sheet_names_is_there(made: Path) -> None:
    css = WebFolder(made).font_faces
    for face in (made / "fonts").glob("*.woff2"):
        assert f"url(/assets/fonts/{face.name})" in css


def test_a_folder_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert web_assets.main([str(tmp_path / "file" / "web")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_packed_scripts_do_not_change_from_one_making_to_the_next(tmp_path: Path) -> None:
    for name in ("a", "b"):
        web_assets._pack(tmp_path / name, b"x" * 1000, has_brotli=True)
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
    assert gzip.decompress((tmp_path / "a.gz").read_bytes()) == b"x" * 1000
