"""What a reader can choose between: each choice is a link to the same page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    label: str
    address: str
    is_current: bool = False


@dataclass(frozen=True)
class Choices:
    """`what` says what is chosen ("Black students compared with"). A long list is folded away in
    `folded`, behind the words `more`."""

    what: str
    choices: tuple[Choice, ...]
    more: str = ""
    folded: tuple[Choice, ...] = ()
