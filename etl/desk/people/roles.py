"""What each role may do at the desk. Whatever is not listed is not allowed."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    BOARD = "board"
    ANALYST = "analyst"
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    READ_APPROVED = "read approved releases before their public hour"
    UPLOAD = "upload, map and send"
    READ_DRAFTS = "read drafts and where figures come from"
    DECIDE = "approve, return and refuse"
    PUBLISH = "publish and undo"
    WITHDRAW = "ask for a withdrawal, or agree to one"
    MANAGE = "manage accounts"
    READ_LOG = "read the log"


_ANALYST = frozenset({Right.READ_APPROVED, Right.UPLOAD, Right.READ_DRAFTS, Right.READ_LOG})

RIGHTS: Mapping[Role, frozenset[Right]] = MappingProxyType(
    {
        Role.BOARD: frozenset({Right.READ_APPROVED}),
        Role.ANALYST: _ANALYST,
        # An approver may upload too; nobody decides on an upload of their own.
        Role.APPROVER: _ANALYST | {Right.DECIDE, Right.PUBLISH, Right.WITHDRAW},
        Role.ADMINISTRATOR: frozenset({Right.MANAGE, Right.READ_LOG, Right.WITHDRAW}),
    }
)


class NotAllowed(PermissionError):
    """This person may not do that. The message says what would need another role."""


@dataclass(frozen=True)
class Account:
    """Somebody who is signed in, or is named on the command line."""

    id: int
    name: str
    role: Role

    def may(self, right: Right) -> bool:
        return right in RIGHTS[self.role]

    def need(self, right: Right) -> None:
        """Raises NotAllowed."""
        if not self.may(right):
            raise NotAllowed(f"The role {self.role} may not {right}.")
