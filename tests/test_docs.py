"""The documentation is true: its commands exist and run, its links lead somewhere."""

import re
import shlex
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from dashboard.cli import headway
from tests.source_files import PACKAGES, ROOT, committed_texts, imports, modules

PAGES = tuple(path for path, _ in committed_texts() if path.endswith(".md"))
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def commands(page: str, program: str) -> list[list[str]]:
    """Every command line of `program` on a page, in blocks of code and in the text, split."""
    text = text_of(page)
    blocks = [line for _, block in FENCE.findall(text) for line in block.splitlines()]
    spans = SPAN.findall(FENCE.sub("", text))
    found = [re.search(rf"(?:^|[\s/\\]){program}\s+(.*)$", line) for line in (*blocks, *spans)]
    return [shlex.split(match[1], comments=True) for match in found if match]


# --- Commands


@pytest.mark.parametrize("page", PAGES)
def test_every_make_command_of_the_documentation_is_a_verb_of_the_makefile(page: str) -> None:
    verbs = set(re.findall(r"^([\w-]+):", text_of("Makefile"), flags=re.MULTILINE))
    named = {words[0] for words in commands(page, "make") if "=" not in words[0]}
    assert named <= verbs


@pytest.mark.parametrize("page", PAGES)
def test_every_headway_command_of_the_documentation_exists_with_its_options(page: str) -> None:
    for words in commands(page, "headway"):
        if words[0].startswith("-"):
            continue
        verb = headway.get_command(click.Context(headway), words[0])
        if isinstance(verb, click.Group) and len(words) > 1:
            verb = verb.get_command(click.Context(verb), words[1])
        assert verb is not None, f"{page}: headway {' '.join(words)}"
        known = {name for parameter in verb.params for name in parameter.opts} | {"--help"}
        used = {word.split("=")[0] for word in words[1:] if word.startswith("--")}
        assert used <= known, f"{page}: headway {' '.join(words)}"


def test_the_readme_lists_every_verb_of_the_command_line() -> None:
    named = {words[0] for words in commands("README.md", "headway")}
    assert set(headway.list_commands(click.Context(headway))) <= named


def test_the_makefile_explains_each_of_its_verbs() -> None:
    makefile = text_of("Makefile")
    explained = set(re.findall(r"^#\s+make (\w+)", makefile, flags=re.MULTILINE))
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, flags=re.MULTILINE)
    assert explained == set(phony.split()) - {"setup-test"}


def test_the_commands_of_the_analysts_guide_run_as_they_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))
    lines = [
        line
        for language, block in FENCE.findall(text_of("docs/analyst_guide.md"))
        if language == "sh"
        for line in block.splitlines()
    ]
    assert len(lines) > 5
    for line in lines:
        outcome = CliRunner().invoke(headway, list(expanded(shlex.split(line)[1:])))
        assert outcome.exit_code == 0, f"{line}\n{outcome.output}"


def expanded(words: list[str]) -> Iterator[str]:
    """File patterns, as a shell would expand them."""
    for word in words:
        yield from sorted(str(path) for path in Path().glob(word)) if "*" in word else [word]


# --- Links and tables


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_the_documentation_leads_to_a_file(page: str) -> None:
    links = re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", FENCE.sub("", text_of(page)))
    missing = [link for link in links if not (ROOT / page).parent.joinpath(link).exists()]
    assert not missing


def test_the_readme_s_folders_are_there() -> None:
    named = re.findall(r"^\| `((?:etl|dashboard|data|tests)/[^`]*)`", text_of("README.md"), re.M)
    assert len(named) > 10
    assert not [path for path in named if not (ROOT / path).exists()]


def test_every_decision_is_on_the_list_of_decisions() -> None:
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", text_of("docs/adr/README.md"))
    there = sorted(p.name for p in (ROOT / "docs" / "adr").glob("[0-9]*.md"))
    assert there and listed == there


# --- Dependencies


def asked_for() -> dict[str, list[str]]:
    told = tomllib.loads(text_of("pyproject.toml"))
    project = told["project"]
    extras = project["optional-dependencies"]
    groups = {"runtime": project["dependencies"], **extras, **told["dependency-groups"]}
    return {
        group: [canonicalize_name(Requirement(line).name) for line in lines]
        for group, lines in groups.items()
    }


def test_every_dependency_has_its_reason_and_no_reason_is_left_over() -> None:
    reasons = re.findall(r"^\| \*\*([\w-]+)\*\*", text_of("docs/dependencies.md"), re.M)
    assert sorted(reasons) == sorted({name for names in asked_for().values() for name in names})


def test_what_the_program_imports_it_asks_for_by_name() -> None:
    brought_by = packages_distributions()
    ours = {*PACKAGES, "data", "tests"}
    known = {*asked_for()["runtime"], *asked_for()["setup"], *asked_for()["cluster"]}
    known |= {*asked_for()["postgres"]}
    unasked = {
        f"{each.path}:{each.line} {name}"
        for module in modules(*PACKAGES)
        for each in imports(module)
        if (name := each.name.split(".")[0]) in brought_by and name not in ours
        if not {canonicalize_name(d) for d in brought_by[name]} & known
    }
    assert not unasked


def test_a_licence_stands_beside_the_code_and_beside_the_data() -> None:
    assert "Apache License" in text_of("LICENSE") and "Version 2.0" in text_of("LICENSE")
    assert "CC0 1.0 Universal" in text_of("data/LICENSE")
