"""What a board watches, one measure a row."""

from dataclasses import dataclass

from dashboard.view_data.status_mark import StatusMark


@dataclass(frozen=True)
class BoardRow:
    """`answer` says whether the pace is enough ("Not yet"), `reason` why. `rule` is the guardrail
    that a row watches; empty for other rows. `made_of` tells the parts of an index."""

    name: str
    address: str
    latest: str
    target: str
    status: StatusMark
    direction: str
    pace: str
    answer: str
    reason: str
    rule: str = ""
    made_of: str = ""


@dataclass(frozen=True)
class BoardPart:
    title: str
    under: str
    rows: tuple[BoardRow, ...]
