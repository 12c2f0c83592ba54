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

    def text(self, name: str) -> str:
        """What a field of the form says, without the spaces around it."""
        return self.form.get(name, "").strip()
