"""What the district has answered for all files to come, and taking it back: an act of its own, with
its line in the log."""

from dataclasses import dataclass

from etl.desk.desk import Desk
from etl.desk.layout_shelf import all_layouts, remove_layout
from etl.desk.log import note
from etl.desk.people.roles import Account, Right
from etl.desk.uploads.remembered import forget_word, own_words

LAYOUT = "layout"


class NotRemembered(LookupError):
    """The district has no such answer, or somebody took it back already."""


@dataclass(frozen=True)
class Remembered:
    """`kind` is group, header or layout; a layout means nothing else."""

    kind: str
    word: str
    means: str = ""


def remembered(desk: Desk, who: Account) -> list[Remembered]:
    """Words first, then layouts of the district's own."""
    who.need(Right.READ_DRAFTS)
    words = [
        Remembered(kind, word, means)
        for (kind, _), (word, means) in sorted(own_words(desk.home).items())
    ]
    own = [each.layout.name for each in all_layouts(desk.home) if each.is_own]
    return [*words, *(Remembered(LAYOUT, name) for name in own)]


def forget(desk: Desk, who: Account, kind: str, word: str) -> None:
    """From now on files ask again. Raises NotAllowed, NotRemembered."""
    who.need(Right.UPLOAD)
    if Remembered(kind, word) not in [
        Remembered(each.kind, each.word) for each in remembered(desk, who)
    ]:
        raise NotRemembered(f"The district has not answered what {word} is.")
    with desk.catalogue.begin() as connection:
        note(connection, desk.now(), who, "took an answer back", "", kind=kind, word=word)
        if kind == LAYOUT:
            remove_layout(desk.home, word)
        else:
            forget_word(desk.home, kind, word)
