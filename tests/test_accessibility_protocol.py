"""Each rule for the public pages names the test that holds it, and the test is there."""

import re
from pathlib import Path

from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.settings import read_settings
from tests.builders.board import TODAY, two_releases
from tests.builders.district import ROOT

_ROW = re.compile(r"^\| (B\d+) \|[^|]*\|([^|]*)\|$", re.MULTILINE)
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
# Looked at by a person.
BY_HAND = {"B48", "B50"}


def rules() -> dict[str, str]:
    text = (ROOT / "docs" / "accessibility_protocol.md").read_text(encoding="utf-8")
    return dict(_ROW.findall(text))


def test_every_rule_is_listed_once_in_order() -> None:
    assert list(rules()) == [f"B{number}" for number in range(1, 51)]


def test_every_rule_names_tests_that_are_there() -> None:
    missing = []
    for rule, held in rules().items():
        named = _TEST.findall(held)
        assert named or rule in BY_HAND, rule
        for path, test in named:
            file = ROOT / path
            if not file.is_file() or f"def {test}(" not in file.read_text(encoding="utf-8"):
                missing.append(f"{rule}: {path}::{test}")
    assert missing == []


def test_groups_that_overlap_are_said_to(tmp_path: Path) -> None:
    shown = page(tmp_path).get("/indicator/readiness").get_data(as_text=True)
    assert "overlap and do not add up." in shown


def page(home: Path) -> FlaskClient:
    settings = read_settings({"HEADWAY_HOME": str(home), "HEADWAY_WEB_ASSETS": str(home / "none")})
    published = two_releases(home)
    return create_app(settings, published, lambda: TODAY).server.test_client()
