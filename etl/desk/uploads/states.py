"""Where an upload stands, and where it may go from there."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Kind(StrEnum):
    """What an upload brings."""

    FIGURES = "figures"
    PLAN = "plan"
    COMMENTARY = "commentary"


class State(StrEnum):
    """Received: its bytes are safe. Reading: the worker has it. Needs mapping: a question about
    its layout waits for the uploader. Checked: everything is said; it may have errors to mend, or
    be ready to send. Needs reasons: no error, and a warning without a reason. Returned: the
    approver sent it back with a note. Refused: it is not kept (students' own records, or no file
    that can be read), or the approver said no for good. Withdrawn: the uploader took it back."""

    RECEIVED = "received"
    READING = "reading"
    NEEDS_MAPPING = "needs mapping"
    CHECKED = "checked"
    NEEDS_REASONS = "needs reasons"
    AWAITING_APPROVAL = "awaiting approval"
    RETURNED = "returned"
    APPROVED = "approved"
    PUBLISHED = "published"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


_READ = frozenset({State.NEEDS_MAPPING, State.CHECKED, State.NEEDS_REASONS, State.REFUSED})
# Mended files, new answers, or a newer release: it is read again.
_AGAIN = frozenset({State.RECEIVED, State.READING, State.WITHDRAWN})

MOVES: Mapping[State, frozenset[State]] = MappingProxyType(
    {
        State.RECEIVED: frozenset({State.READING, State.WITHDRAWN, State.REFUSED}),
        State.READING: _READ | {State.RECEIVED, State.WITHDRAWN},
        State.NEEDS_MAPPING: _AGAIN,
        State.CHECKED: _AGAIN | {State.NEEDS_REASONS, State.AWAITING_APPROVAL},
        State.NEEDS_REASONS: _AGAIN | {State.CHECKED},
        State.AWAITING_APPROVAL: _AGAIN | {State.RETURNED, State.APPROVED, State.REFUSED},
        State.RETURNED: _AGAIN | {State.NEEDS_REASONS, State.AWAITING_APPROVAL},
        State.APPROVED: frozenset({State.PUBLISHED, State.RETURNED, State.RECEIVED}),
        State.PUBLISHED: frozenset(),
        State.REFUSED: frozenset(),
        State.WITHDRAWN: frozenset(),
    }
)
