"""Catalogues are read as gettext reads them, and a slip in one is named by file and line."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from dashboard.catalogues import po
from dashboard.catalogues.po import BadCatalogue

HEAD = "".join(
    (
        'msgid ""\nmsgstr ""\n',
        '"Content-Type: text/plain; charset=UTF-8\\n"\n',
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n',
    )
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(po, "FOLDER", tmp_path)
    (tmp_path / "es").mkdir()
    return tmp_path / "es"


def written(folder: Path, text: str) -> NullTranslations:
    (folder / "some.po").write_text(HEAD + text, encoding="utf-8")
    return po.translations("es")


def test_a_message_is_found_in_any_file_of_its_language(folder: Path) -> None:
    (folder / "other.po").write_text(HEAD + 'msgid "Two"\nmsgstr "Dos"\n', encoding="utf-8")
    spoken = written(folder, '# why\nmsgid "One"\nmsgstr "Uno"\n')
    assert (spoken.gettext("One"), spoken.gettext("Two")) == ("Uno", "Dos")


def test_a_number_takes_the_form_of_the_head(folder: Path) -> None:
    spoken = written(
        folder, 'msgid "{count} a"\nmsgid_plural "{count} b"\nmsgstr[0] "uno"\nmsgstr[1] "más"\n'
    )
    said = [spoken.ngettext("{count} a", "{count} b", count) for count in (0, 1, 2)]
    assert said == ["más", "uno", "más"]


def test_a_long_text_goes_over_lines_and_marks_are_read(folder: Path) -> None:
    spoken = written(folder, 'msgid "a \\"b\\" "\n"c"\nmsgstr "d\\n"\n"é"\n')
    assert spoken.gettext('a "b" c') == "d\né"


def test_a_language_without_a_folder_stays_as_it_is_written() -> None:
    assert po.translations("en").gettext("One") == "One"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('msgid "a"\nmsgstr b\n', "some.po:7: text stands in quotation marks"),
        ('msgid "a"\nmsgstr "b"c"\n', "some.po:7: a quotation mark within a text"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', "some.po:8: msgstr does not belong here"),
        ('msgid "a"\nmsgctxt "b"\n', "some.po:7: msgctxt does not belong here"),
    ],
)
def test_a_slip_is_named_by_its_file_and_line(folder: Path, text: str, fault: str) -> None:
    with pytest.raises(BadCatalogue, match=fault.replace(".", r"\.")):
        written(folder, text)


def test_a_file_begins_with_a_message(folder: Path) -> None:
    (folder / "some.po").write_text('"text"\n', encoding="utf-8")
    with pytest.raises(BadCatalogue, match=r"some\.po:1: a file begins with msgid"):
        po.translations("es")


@pytest.mark.parametrize("language", ["es"])
def test_every_catalogue_begins_with_the_head_of_its_language(language: str) -> None:
    files = sorted((po.FOLDER / language).glob("*.po"))
    heads = [next(po.read(file)) for file in files]
    assert heads and len({each.forms for each in heads}) == 1
    assert f"Language: {language}\n" in heads[0].forms[0]
    assert not any(each.message for each in heads)
