"""How many people of one group reach each stage of a pipeline."""

from dataclasses import dataclass

from dashboard.view_data.line import Pen


@dataclass(frozen=True)
class Stage:
    """`part` is of those at the first stage, 0 to 1; None where the number is hidden or was never
    given. `text` is the number as it is written, `share` its percent of the first stage."""

    label: str
    text: str
    part: float | None
    share: str = ""


@dataclass(frozen=True)
class Stages:
    """`name` is the group's; the first stage is never hidden."""

    id: str
    name: str
    summary: str
    pen: Pen
    stages: tuple[Stage, ...]
