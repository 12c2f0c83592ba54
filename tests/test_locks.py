"""The lock files: every package pinned and hashed, for everything we ask for, naming no host."""

import re
import tomllib
from itertools import chain

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.source_files import ROOT

LOCKS = (
    "requirements.lock",
    "requirements-setup.lock",
    "requirements-dev.lock",
    "requirements-cluster.lock",
    "requirements-postgres.lock",
)


def asked_for() -> dict[str, list[Requirement]]:
    """What pyproject.toml asks for, by lock file."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime, groups = told["project"]["dependencies"], told["dependency-groups"]
    extras = told["project"]["optional-dependencies"]
    everything = [*runtime, *groups["setup"], *groups["dev"]]
    by_lock = (
        runtime,
        groups["setup"],
        everything,
        [*runtime, *extras["cluster"]],
        [*runtime, *extras["postgres"]],
    )
    return {
        lock: [Requirement(line) for line in lines]
        for lock, lines in zip(LOCKS, by_lock, strict=True)
    }


def entries(lock: str) -> list[tuple[Requirement, str]]:
    """(pinned requirement, the whole entry with its hashes)."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    whole = re.findall(r"^\S.*(?:\n\s.*)*", text, flags=re.MULTILINE)
    return [(Requirement(entry.split("\\")[0].strip()), entry) for entry in whole]


def pins(lock: str) -> dict[str, set[Version]]:
    found: dict[str, set[Version]] = {}
    for requirement, _ in entries(lock):
        (pin,) = requirement.specifier
        found.setdefault(canonicalize_name(requirement.name), set()).add(Version(pin.version))
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_to_one_version_and_held_by_hashes(lock: str) -> None:
    loose = [
        str(requirement)
        for requirement, entry in entries(lock)
        if [pin.operator for pin in requirement.specifier] != ["=="]
        or not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)
    ]
    assert entries(lock) and not loose, loose


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_a_host_or_a_path(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.findall(r"\S+://\S+|--(?:extra-)?index-url.*|--find-links.*|\(/.*|@ file.*", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_the_locks_hold_everything_that_the_project_asks_for(lock: str) -> None:
    pinned = pins(lock)
    missing = [
        str(asked)
        for asked in asked_for()[lock]
        if not any(
            asked.specifier.contains(v) for v in pinned.get(canonicalize_name(asked.name), ())
        )
    ]
    assert not missing, f"run `make lock`: {missing}"


def test_the_locks_agree_on_every_version() -> None:
    everything = pins("requirements-dev.lock")
    for name, versions in chain.from_iterable(pins(lock).items() for lock in LOCKS):
        assert versions == everything.setdefault(name, versions), f"{name}: run `make lock`"
