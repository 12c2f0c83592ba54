"""Where an observation was typed."""

from collections.abc import Iterator

import pandas as pd

from etl.findings import Finding, Place, finding


def places(rows: pd.DataFrame) -> Iterator[Place]:
    """The cell of the value of each row."""
    told = zip(rows["upload"], rows["sheet"], rows["column"], rows["row"], strict=True)
    for upload, sheet, column, row in told:
        yield Place(str(upload), str(sheet), f"{column}{row}")


def found(code: str, rows: pd.DataFrame, **words: object) -> list[Finding]:
    """One finding of the same words for each row."""
    return [finding(code, place, **words) for place in places(rows)]


def reported(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that hold a figure to publish."""
    return observations[observations["state"] == "reported"]
