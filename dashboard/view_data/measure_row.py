"""One measure on the home page: its question, status, trend, latest figure, target, due date."""

from dataclasses import dataclass

from dashboard.view_data.spark import Spark
from dashboard.view_data.status_mark import StatusMark


@dataclass(frozen=True)
class Said:
    """A value with a line or two under it: "57.0%", "2016-17; 55.7 to 58.3"."""

    value: str
    details: tuple[str, ...] = ()
    is_number: bool = True


@dataclass(frozen=True)
class MeasureRow:
    question: str
    address: str
    about: str
    status: StatusMark
    latest: Said
    target: Said
    due: Said
    spark: Spark | None = None
