"""Which function does a job, by its kind, and in which lane. Imported when a job needs it."""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from etl.desk.work.lanes import Lane


@dataclass(frozen=True)
class Handler:
    """`does` names `function(desk, job, say)`, as "module:function": it may be killed at any moment
    and is then called again, so what it did already it must find done.

    `given_up` names `function(connection, job, at)`: called in the transaction that writes a job
    down as failed, so that what waits for the job does not wait for ever.
    """

    lane: Lane
    does: str
    given_up: str = ""


HANDLERS: Mapping[str, Handler] = MappingProxyType(
    {
        "check": Handler(
            Lane.READ,
            "etl.desk.uploads.checking:check",
            "etl.desk.uploads.checking:given_up",
        ),
        "candidate": Handler(Lane.AUDIT, "etl.desk.candidates.making:make"),
        "publish": Handler(
            Lane.SWITCH,
            "etl.desk.decisions.publishing:publish",
            "etl.desk.decisions.publishing:given_up",
        ),
        "undo": Handler(Lane.SWITCH, "etl.desk.decisions.undoing:undo"),
        "withdraw": Handler(Lane.SWITCH, "etl.desk.decisions.withdrawing:withdraw"),
    }
)


def imported(name: str) -> Any:
    """The function of "module:function"."""
    module, function = name.split(":")
    return getattr(importlib.import_module(module), function)
