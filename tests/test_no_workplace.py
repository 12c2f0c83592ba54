"""What we publish says nothing of the machines and the services it was made with."""

import re

import pytest

from tests.source_files import committed_texts

# Put together from halves, so that this file itself may be committed.
REGISTRIES = (
    *("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com"),
    *("deb." + "debian.org", "yarnpkg" + ".com", "crates" + ".io", "anaconda" + ".org"),
)
HOME_FOLDERS = re.compile(r"(?<![\w.~$}/-])/" + r"(?:work|root|opt|home/\w+|Users/\w+)/[\w.]")
TOOLS = re.compile(r"\." + r"library\b|\bfarm" + r"-(?:bench|studio)\b")


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path}:{number}"
        for path, text in committed_texts()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_names_the_host_of_a_package_registry() -> None:
    assert not lines_with(re.compile("|".join(re.escape(host) for host in REGISTRIES)))


def test_no_file_names_a_folder_of_somebody_s_machine() -> None:
    assert not lines_with(HOME_FOLDERS)


def test_no_file_names_a_tool_of_the_workplace() -> None:
    assert not lines_with(TOOLS)


@pytest.mark.parametrize("folder", ["/wor" + "k/main", "/hom" + "e/ann/x", "/roo" + "t/.venv"])
def test_the_rule_sees_a_folder_of_somebody_s_machine(folder: str) -> None:
    assert HOME_FOLDERS.search(f"reads {folder} first")


@pytest.mark.parametrize("ours", ["data/homework/x", "/home", "../shared/x", "views/home/x.py"])
def test_the_rule_leaves_our_own_paths_alone(ours: str) -> None:
    assert not HOME_FOLDERS.search(f"see {ours} for more")
