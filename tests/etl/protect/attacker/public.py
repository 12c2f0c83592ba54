"""What the rows of a public release say of one indicator and year."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

FAR = 100_000  # more students than any group here has


@dataclass(frozen=True)
class Told:
    """One cell as readers get it: how many students it may have, and which rates."""

    place: str
    group: str
    is_hidden: bool
    fewest: int
    most: int
    lowest: float  # of the rate, in percent
    highest: float


# Where the bands begin, as every page about the data says.
BANDS = {"10-29": (10, 29), "30-99": (30, 99), "100-299": (100, 299), "300+": (300, FAR)}


def told(frame: pd.DataFrame) -> list[Told]:
    """Every cell of a "published" frame that has or hides a figure."""
    return list(_cells(frame))


def _cells(frame: pd.DataFrame) -> Iterable[Told]:
    for row in frame.to_dict("records"):
        place, group, state = row["organization"], row["student_group"], row["state"]
        if state == "suppressed":
            yield Told(place, group, True, 1, FAR, 0.0, 100.0)
        elif state == "not_applicable":
            yield Told(place, group, False, 0, 0, 0.0, 100.0)
        elif state == "reported":
            fewest, most = 0, FAR
            if row["students"] == row["students"]:
                fewest = most = round(row["students"])
            elif row["n_band"]:
                fewest, most = BANDS[row["n_band"]]
            yield Told(place, group, False, fewest, most, *_rates(row))


def _rates(row: dict) -> tuple[float, float]:
    half = 0.5 * 10.0 ** -int(row["decimals"])
    value = row["value"]
    if row["coding"] == "at_most":
        return 0.0, value + half
    if row["coding"] == "at_least":
        return value - half, 100.0
    return max(value - half, 0.0), min(value + half, 100.0)
