"""headway layout suggest, check, save, remove, list; headway map."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from etl.commands.layout import command as layout_command
from etl.commands.map import command as map_command

FILE = """Campus,Campus Name,School Year,Ethnicity,Tested,Met Percent
275018,Atherton High,2016-17,African American,104,48.1
275018,Atherton High,2016-17,White,167,70.1
275,District,2016-17,African American,2200,47.7
275,District,2016-17,White,2900,74.9
"""
SECRETS = ("48.1", "70.1", "47.7", "74.9", "2200", "2900")
ANSWER = '\n[indicators]\n"Met Percent" = "college-career-readiness"\n'

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `headway layout WORDS`, or `headway map FILE` when the first word is map."""
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))

    def run(first: str, *words: object) -> Result:
        told = [str(word) for word in words]
        if first == "map":
            return CliRunner().invoke(map_command, told)
        return CliRunner().invoke(layout_command, [first, *told])

    return run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "campus_2017.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def answered(text: str) -> str:
    start, end = text.index("confirm = ["), text.index("\n]\n")
    return text[:start] + text[end + 3 :] + ANSWER


def test_a_suggestion_says_the_roles_and_their_reasons_and_asks(run: Run, file: Path) -> None:
    done = run("suggest", file)
    assert done.exit_code == 0
    assert "Campus: code of a place" in done.stdout
    assert "Ethnicity: student group (2 of its 2 entries are known student groups)" in done.stdout
    assert "indicators: Which measure is which indicator" in done.stdout
    assert not [secret for secret in SECRETS if secret in done.output]


def test_from_an_unknown_file_to_one_that_is_read_by_itself(run: Run, file: Path) -> None:
    draft = file.with_suffix(".toml")
    assert run("map", file).exit_code == 1
    assert "HW-260" in run("map", file).stdout
    assert run("suggest", file, "--out", draft).exit_code == 0

    waiting = run("save", draft)
    assert (waiting.exit_code, "HW-261" in waiting.stdout) == (1, True)

    draft.write_text(answered(draft.read_text(encoding="utf-8")), encoding="utf-8")
    checked = run("check", draft, file)
    assert checked.exit_code == 0, checked.output
    assert "4 figures" in checked.stdout and "2016-17" in checked.stdout
    assert not [secret for secret in SECRETS if secret in checked.output]

    assert run("save", draft).exit_code == 0
    assert "campus" in run("list").stdout

    later = file.with_name("campus_2018.csv")
    later.write_text(FILE.replace("2016-17", "2017-18"), encoding="utf-8")
    mapped = run("map", later)
    assert "Read by: campus" in mapped.stdout
    assert "college-career-readiness" in mapped.stdout and "2017-18" in mapped.stdout


def test_a_draft_can_be_tried_before_it_is_answered(run: Run, file: Path) -> None:
    draft = file.with_suffix(".toml")
    run("suggest", file, "--out", draft)
    tried = run("check", draft, file)
    assert tried.exit_code == 1
    assert "4 figures" in tried.stdout and "HW-261" in tried.stdout


def test_a_layout_of_the_home_is_not_replaced_unless_asked(run: Run, file: Path) -> None:
    draft = file.with_suffix(".toml")
    run("suggest", file, "--out", draft)
    draft.write_text(answered(draft.read_text(encoding="utf-8")), encoding="utf-8")
    assert run("save", draft).exit_code == 0
    again = run("save", draft)
    assert (again.exit_code, "--force" in again.stderr) == (1, True)
    assert run("save", draft, "--force").exit_code == 0


def test_a_file_without_figures_gets_no_layout(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "prose.csv"
    path.write_text("These are notes\nand nothing more\n", encoding="utf-8")
    done = run("suggest", path, "--out", tmp_path / "out.toml")
    assert done.exit_code == 1
    assert not (tmp_path / "out.toml").exists()


def test_a_layout_that_is_not_there_is_named(run: Run, file: Path) -> None:
    done = run("check", "nowhere.toml", file)
    assert (done.exit_code, done.stderr) == (1, "There is no file nowhere.toml.\n")


@pytest.fixture
def draft(run: Run, file: Path) -> Path:
    """A layout that is answered and right."""
    path = file.with_suffix(".toml")
    run("suggest", file, "--out", path)
    path.write_text(answered(path.read_text(encoding="utf-8")), encoding="utf-8")
    return path


def changed(draft: Path, old: str, new: str) -> None:
    text = draft.read_text(encoding="utf-8")
    assert old in text
    draft.write_text(text.replace(old, new), encoding="utf-8")


def test_the_check_says_which_indicator_each_measure_is(run: Run, file: Path, draft: Path) -> None:
    assert "  Met Percent: college-career-readiness" in run("check", draft, file).stdout
    changed(draft, '= "college-career-readiness"', '= "of-another-plan"')
    assert "Met Percent: of-another-plan (not in this plan)" in run("check", draft, file).stdout


def test_a_misspelt_indicator_is_told_and_not_saved(run: Run, file: Path, draft: Path) -> None:
    changed(draft, '= "college-career-readiness"', '= "college-career-readines"')
    for done in (run("check", draft, file), run("save", draft)):
        assert (done.exit_code, "HW-240" in done.stdout) == (1, True)
        assert "Did you mean college-career-readiness?" in done.stdout
    assert "campus" not in run("list").stdout


def test_a_misspelt_measure_is_told(run: Run, file: Path, draft: Path) -> None:
    changed(draft, '"Met Percent" = "college', '"Met Percnt" = "college')
    done = run("check", draft, file)
    assert (done.exit_code, "HW-241" in done.stdout) == (1, True)
    assert "Did you mean Met Percent?" in done.stdout


def test_a_misspelt_student_group_is_told_and_not_saved(run: Run, file: Path, draft: Path) -> None:
    changed(draft, 'column = "Ethnicity"', 'column = "Ethnicity"\ncodes = { "01" = "Blak" }')
    for done in (run("check", draft, file), run("save", draft)):
        assert (done.exit_code, "HW-242" in done.stdout) == (1, True)
        assert "Did you mean black?" in done.stdout


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("275018,Atherton High,2016-17,White", "275018,Atherton High,2016-17,Black", "HW-501"),
        ("275,District,2016-17,White", ",District,2016-17,White", "HW-258"),
        ("2900,74.9", "2900,74.9 ?", "HW-233"),
        ("2016-17,White,167", "some year,White,167", "HW-230"),
        ("167,70.1", "167,170.1", "HW-410"),
        ("275,District,2016-17,White", "Campus,Campus Name,School Year,Ethnicity", "HW-259"),
    ],
)
def test_the_check_judges_what_was_read(
    run: Run, file: Path, draft: Path, old: str, new: str, code: str
) -> None:
    text = FILE.replace(old, new).replace("Ethnicity,2900,74.9", "Ethnicity,Tested,Met Percent")
    assert text != FILE
    file.write_text(text, encoding="utf-8")
    done = run("check", draft, file)
    assert code in done.stdout
    assert done.exit_code == (0 if code == "HW-258" else 1)
    assert ("If this is right" in done.stderr) == (done.exit_code == 0)


def test_shares_read_as_percents_are_told_by_the_check(run: Run, file: Path, draft: Path) -> None:
    shares = [line.replace(".", "").replace(",4", ",0.4") for line in FILE.splitlines()]
    shares = [line.replace(",7", ",0.7") for line in shares]
    file.write_text("\n".join(shares) + "\n", encoding="utf-8")
    done = run("check", draft, file)
    assert (done.exit_code, "HW-417" in done.stdout) == (1, True)


def test_a_file_of_other_organizations_is_told_by_the_check(
    run: Run, file: Path, draft: Path
) -> None:
    file.write_text(FILE.replace("275", "999"), encoding="utf-8")
    done = run("check", draft, file)
    assert (done.exit_code, "HW-226" in done.stdout) == (1, True)


def test_the_check_names_the_organizations_that_were_read(
    run: Run, file: Path, draft: Path
) -> None:
    told = run("check", draft, file).stdout
    assert "2 organizations: 275, 275018" in told
    assert "organizations of this plan: 2" in told


def test_all_that_was_read_is_listed_privately_and_only_where_asked(
    run: Run, file: Path, draft: Path, tmp_path: Path
) -> None:
    out = tmp_path / "read.csv"
    done = run("check", draft, file, "--observations", out)
    assert "It is private" in done.stderr and out.stat().st_mode & 0o077 == 0
    rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["cell"] for row in rows] == ["F2", "F3", "F4", "F5"]
    assert {row["private"] for row in rows} == {"private"}
    assert (rows[0]["value"], rows[0]["denominator"]) == ("48.1", "104")
    assert "denominator=E2" in rows[0]["other_cells"]
    assert not [secret for secret in SECRETS if secret in done.output]


def test_a_private_list_is_never_written_over_a_file(run: Run, file: Path, draft: Path) -> None:
    before = file.read_bytes()
    done = run("check", draft, file, "--observations", file)
    assert done.exit_code == 1 and "is there already" in done.stderr
    assert file.read_bytes() == before


def test_a_layout_of_ones_own_can_be_removed_and_a_shipped_one_not(
    run: Run, file: Path, draft: Path, tmp_path: Path
) -> None:
    run("save", draft)
    (name,) = [path.stem for path in (tmp_path / "home").rglob("layouts/*.toml")]
    assert run("remove", name).stdout == f"{name} is removed.\n"
    assert name not in run("list").stdout
    again = run("remove", name)
    assert (again.exit_code, "Your own layouts: none." in again.stderr) == (1, True)
    shipped = run("list").stdout.split()[0]
    assert "comes with Headway and stays" in run("remove", shipped).stderr


def test_a_layout_that_can_no_longer_be_read_can_be_removed(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "home" / "private" / "config" / "layouts" / "broken.toml"
    place.parent.mkdir(parents=True)
    place.write_text("name = ", encoding="utf-8")
    assert run("list").exit_code == 1
    assert run("remove", "broken").exit_code == 0 and run("list").exit_code == 0
