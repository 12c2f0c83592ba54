"""The rules that keep small groups unidentifiable, as a release carries them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Precision:
    """How a value may be shown: decimals, and the percents where extremes are coded."""

    code: str
    decimals: int = 0
    code_below: float = 0.0
    code_above: float = 100.0
    from_students: int = 0
    hidden: bool = False


@dataclass(frozen=True)
class PrivacyRules:
    """`bands` rise by number of students; `enrolment_classes` and `school_rate_only` serve rows
    whose source gives no number of students."""

    version: str
    minimum: int
    minimum_events: int
    bands: tuple[Precision, ...]
    enrolment_classes: tuple[Precision, ...]
    school_rate_only: Precision
