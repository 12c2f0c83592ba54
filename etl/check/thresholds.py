"""From where on a figure is asked about: `data/checks.toml`, or the district's own copy."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Thresholds:
    """Points for percents; percent of the year before for every other figure and for numbers of
    students; from how many students on; the share of rows that may repeat the year before."""

    percent_points: float = 25.0
    figure_percent: float = 20.0
    students_percent: float = 20.0
    fewest_students: int = 100
    same_share: float = 0.9


class BadThresholds(ValueError):
    """checks.toml has a key that is not known, or a number that cannot be."""


def load_thresholds(path: Path) -> Thresholds:
    """Raises BadThresholds."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    told = {key: number for table in raw.values() for key, number in table.items()}
    unknown = set(told) - set(Thresholds.__dataclass_fields__)
    if unknown:
        raise BadThresholds(f"checks.toml has a key that is not known: {min(unknown)}.")
    wrong = [key for key, number in told.items() if not isinstance(number, int | float)]
    wrong += [key for key in told if key not in wrong and told[key] <= 0]
    if wrong:
        raise BadThresholds(f"checks.toml: {min(wrong)} must be a number above 0.")
    return Thresholds(**told)
