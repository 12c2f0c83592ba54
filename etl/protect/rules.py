"""Reads the privacy rules of `privacy.toml`, and refuses those that would not protect."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from etl.model.privacy_rules import Precision, PrivacyRules


class BadRules(ValueError):
    """The rules cannot be used; the message says which and why."""


def load_rules(path: Path) -> PrivacyRules:
    """Raises BadRules when a number is missing, not a number, or under the floor."""
    return read_rules(tomllib.loads(path.read_text(encoding="utf-8")))


def read_rules(raw: Mapping[str, Any]) -> PrivacyRules:
    """The rules in a parsed TOML or JSON table (the form a release carries them in)."""
    try:
        rules = PrivacyRules(
            version=str(raw["version"]),
            minimum=int(raw["minimum"]),
            minimum_events=int(raw["minimum_events"]),
            bands=tuple(_precision(band) for band in raw["bands"]),
            enrolment_classes=tuple(_precision(c) for c in raw["enrolment_classes"]),
            school_rate_only=_precision({"code": "", **raw["school_rate_only"]}),
        )
        floor = int(raw["floor"])
    except (KeyError, TypeError, ValueError) as fault:
        raise BadRules(f"The privacy rules lack a number or hold a wrong one: {fault}.") from None
    if min(rules.minimum, rules.minimum_events) < max(floor, 10):
        raise BadRules("The privacy rules ask for a minimum under 10. Use 10 or more.")
    if rules.bands[0].from_students > rules.minimum:
        raise BadRules("The first size band must start at the minimum or below it.")
    return rules


def _precision(raw: Mapping[str, Any]) -> Precision:
    return Precision(
        code=str(raw["code"]),
        decimals=int(raw.get("decimals", 0)),
        code_below=float(raw.get("code_below", 0.0)),
        code_above=float(raw.get("code_above", 100.0)),
        from_students=int(raw.get("from", 0)),
        hidden=bool(raw.get("hidden", False)),
    )
