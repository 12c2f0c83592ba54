"""An address of the desk, and the right that it asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Response

from dashboard.page import Page
from dashboard.security import LARGEST_REQUEST
from etl.desk.people.roles import Right

if TYPE_CHECKING:
    from dashboard.staff.asked import Asked

View = Callable[["Asked"], "Page | Response"]


@dataclass(frozen=True)
class Route:
    """`need` is None where everybody who is signed in may come; `is_open`: strangers may too.

    `largest` is how many bytes a request may bring. Whatever is no GET needs the token of a form.
    """

    rule: str
    view: View
    need: Right | None
    method: str = "GET"
    is_open: bool = False
    largest: int = LARGEST_REQUEST

    @property
    def name(self) -> str:
        return f"{self.method} {self.rule}"
