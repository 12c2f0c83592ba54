"""Something to know of a node of the plan: its name to the left, what is said to the right."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """`where` follows the name ("2016-17, Western High"); `under` is said smaller. Parts of the
    text that are `english` stand so on a Spanish page."""

    name: str
    address: str
    text: str
    where: str = ""
    under: str = ""
    english: tuple[str, ...] = ()
