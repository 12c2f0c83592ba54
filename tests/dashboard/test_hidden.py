"""Nothing that anybody can ask for, and nothing that is written down in public, depends on what is
hidden: two districts that differ in nothing else tell the same, byte for byte."""

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from dashboard.app import Headway
from dashboard.cli import headway
from dashboard.routes import ROLES
from etl.publish.home import Home
from tests.builders.everything_told import (
    Told,
    everything_served,
    exported_files,
    public_files,
    texts,
)
from tests.builders.planted import AT_THE_OTHER_SCHOOL, Secret, publish_planted

MakeApp = Callable[..., Headway]
# Addresses of one page with different choices: so many are followed.
CHOICES = 2
# A place in memory and the name of a fault are chance: any number may stand among their digits.
BY_CHANCE = re.compile(r"\bLock \d+|\bfault [0-9a-f]{8}\b")


@dataclass(frozen=True)
class Heard:
    """What a district tells everybody, what its commands print, and what was logged meanwhile."""

    told: Told
    printed: dict[str, str]
    logged: str


@st.composite
def secrets(draw: st.DrawFn) -> Secret:
    people, pupils = draw(st.integers(3, 9)), draw(st.integers(3, 9))
    counted, ready = draw(st.integers(1, people - 1)), draw(st.integers(1, pupils - 1))
    # A check says to staff, rightly, that two schools hand in the same figures.
    assume((pupils, ready) != AT_THE_OTHER_SCHOOL)
    return Secret(people, counted, pupils, ready)


def heard(folder: Path, secret: Secret, make_app: MakeApp, choices: int = CHOICES) -> Heard:
    folder.mkdir()
    said: list[str] = []
    with _Listening() as logs:
        home = publish_planted(folder, secret, said.append)
        told = public_files(home)
        app = make_app(home.folder, HEADWAY_LOG_LEVEL="debug")
        told |= everything_served(app.server.test_client(), choices)
        told |= exported_files(home, folder / "exported")
        printed = {"publish": "\n".join(said), **_printed(home, folder)}
    return Heard(
        told, {name: text.replace(str(folder), "") for name, text in printed.items()}, logs.text
    )


class _Listening(logging.Handler):
    """Every line that any library logs, the smallest too."""

    text = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.text += BY_CHANCE.sub("", f"{self.format(record)}\n")

    def __enter__(self) -> "_Listening":
        root = logging.getLogger()
        self._before = root.level
        root.setLevel(logging.DEBUG)
        root.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger().setLevel(self._before)
        logging.getLogger().removeHandler(self)


def _printed(home: Home, folder: Path) -> dict[str, str]:
    """What each verb prints, and the files that a check writes for programs and spreadsheets."""
    books = [str(path) for path in sorted(folder.glob("*.xlsx"))]
    files = {each: folder / each for each in ("findings.json", "findings.csv", "hidden.csv")}
    options = zip(("--json", "--csv", "--hidden"), map(str, files.values()), strict=True)
    asked = {
        "check": ["check", *books, *chain.from_iterable(options)],
        "audit": ["audit", "--indicator", "readiness", "--year", "2016-17"],
        "show": ["show", "readiness", "--organization", "all", "--json"],
        "show suspensions": ["show", "suspensions"],
        "releases": ["releases"],
        "config": ["config"],
        "undo": ["undo"],
    }
    runner = CliRunner(env={"HEADWAY_HOME": str(home.folder)})
    answers = {name: runner.invoke(headway, line) for name, line in asked.items()}
    printed = {name: f"{each.exit_code} {each.output}" for name, each in answers.items()}
    return printed | {name: path.read_text(encoding="utf-8") for name, path in files.items()}


def assert_alike(one: Heard, other: Heard) -> None:
    assert one.told.keys() == other.told.keys()
    assert [name for name in one.told if one.told[name] != other.told[name]] == []
    assert one.printed == other.printed


def assert_unknown(heard: Heard, secret: Secret) -> None:
    everywhere = {**texts(heard.told), **heard.printed, "log": heard.logged}
    found = [
        (name, number)
        for name, text in everywhere.items()
        for number in secret.digits()
        if number in text
    ]
    assert found == []


# The other one has as many pupils in one school as in the next: sizes that agree prove nothing.
ONE, OTHER = Secret(7, 4, 6, 2), Secret(5, 3, 9, 8)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, make_app: MakeApp) -> tuple[Heard, Heard]:
    folder = tmp_path_factory.mktemp("planted")
    return heard(folder / "one", ONE, make_app), heard(folder / "other", OTHER, make_app)


def test_districts_that_differ_in_what_is_hidden_tell_the_same(both: tuple[Heard, Heard]) -> None:
    assert_alike(*both)


def test_no_hidden_number_is_found_in_anything_told(both: tuple[Heard, Heard]) -> None:
    assert_unknown(both[0], ONE)
    assert_unknown(both[1], OTHER)


def test_a_number_that_is_told_would_be_found(both: tuple[Heard, Heard]) -> None:
    """Else finding nothing would prove nothing: what is shown is found where it stands."""
    shown = [name for name, text in texts(both[0].told).items() if "68.4" in text]
    for kind in (
        "/indicator/readiness",
        "live /indicator",
        "/data/",
        "file derived",
        "file releases",
        "exported data/release",
        "exported indicator/readiness",
    ):
        assert any(name.startswith(kind) for name in shown), kind
    assert "68.4" in both[0].printed["show"]
    assert both[0].logged


def test_every_kind_of_address_was_asked_for(both: tuple[Heard, Heard]) -> None:
    asked = {name.partition("?")[0].removeprefix("live ") for name in both[0].told}
    for rule in ROLES:
        start = rule.partition("<")[0]
        if start not in ("/assets/", "/_dash-component-suites/", "/_dash-update-component"):
            assert any(address.startswith(start) for address in asked), rule


@pytest.mark.soak
@settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(secret=secrets())
def test_whatever_is_hidden_the_same_is_told(
    secret: Secret,
    tmp_path_factory: pytest.TempPathFactory,
    make_app: MakeApp,
    both: tuple[Heard, Heard],
) -> None:
    other = heard(tmp_path_factory.mktemp("secret") / "home", secret, make_app)
    assert_alike(both[0], other)
    assert_unknown(other, secret)
