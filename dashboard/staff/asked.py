"""What a page of the desk is handed: who asks, for what, and with what in the form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from werkzeug.datastructures import FileStorage, MultiDict

from dashboard.settings import Settings
from dashboard.staff.origin import Origin
from etl.desk.desk import Desk
from etl.desk.people.attempts import Attempts
from etl.desk.people.roles import Account, Right

# Digits of a number that every database takes.
_DIGITS = 15


def number_in(text: str, otherwise: int) -> int:
    """The whole number that somebody sent; `otherwise` where it is none, or one without end."""
    is_number = text.isascii() and text.isdigit() and len(text) <= _DIGITS
    return int(text) if is_number else otherwise


def without_nul(sent: MultiDict[str, str]) -> MultiDict[str, str]:
    """The letter NUL, which nobody types, stands in no text of a database."""
    return MultiDict((name, text.replace("\x00", "")) for name, text in sent.items(multi=True))


class NotSignedIn(PermissionError):
    """The page is for staff, and nobody is signed in."""


@dataclass(frozen=True)
class Asked:
    """`values` are the parts of the rule, `token` what each form sends back. `key` is what the
    browser holds of its session, `reader` the address that it comes from, and `said` the sentence
    that the page before left for this one."""

    desk: Desk
    visitor: Account | None
    values: Mapping[str, Any]
    query: MultiDict[str, str]
    token: str
    settings: Settings
    origin: Origin
    attempts: Attempts
    today: Callable[[], date]
    path: str = "/"
    key: str = ""
    reader: str = ""
    said: str = ""
    form: MultiDict[str, str] = field(default_factory=MultiDict)
    files: MultiDict[str, FileStorage] = field(default_factory=MultiDict)

    @property
    def who(self) -> Account:
        """Who is signed in. Raises NotSignedIn, which pages that are not open never meet."""
        if self.visitor is None:
            raise NotSignedIn
        return self.visitor

    def may(self, right: Right) -> bool:
        return self.visitor is not None and self.visitor.may(right)

    def number(self, name: str) -> int:
        """What a field of the form says; 0 where that is no number."""
        return number_in(self.text(name), 0)

    def text(self, name: str) -> str:
        """What a field of the form says, without the spaces around it."""
        return self.form.get(name, "").strip()
