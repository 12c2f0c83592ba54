"""Answers that outlive their upload: from its approval on, the district's own."""

import csv
import io
from collections.abc import Iterable

from etl.desk.uploads.answers import Answers
from etl.desk.uploads.asked import GROUP, HEADER, LEAVE_OUT
from etl.desk.uploads.seen import LAYOUTS, folder_of
from etl.district import LAYOUTS as OWN_LAYOUTS
from etl.district import OWN_ALIASES
from etl.map.aliases import OWN_COLUMNS
from etl.map.spelling import normal
from etl.publish.durable import write_whole
from etl.publish.home import Home


def remember(home: Home, upload: int, answers: Answers) -> list[str]:
    """Make the layouts and words of this upload the district's own; says what was new, in words
    for the log. Safe to run again."""
    told = []
    for path in sorted((folder_of(home, upload) / LAYOUTS).glob("*.toml")):
        place = home.config / OWN_LAYOUTS / path.name
        place.parent.mkdir(exist_ok=True)
        if not place.exists() or place.read_bytes() != path.read_bytes():
            write_whole(place, path.read_bytes())
            told.append(f"layout {path.stem}")
    own = home.config / OWN_ALIASES
    known = own_words(home)
    for kind in (GROUP, HEADER):
        for word, meaning in answers.of(kind).items():
            if meaning != LEAVE_OUT and known.get((kind, normal(word)), ("", ""))[1] != meaning:
                known[kind, normal(word)] = (word, meaning)
                told.append(f"{kind} {meaning}")
    if told:
        write_whole(own, _as_csv((kind, *row) for (kind, _), row in known.items()))
    return told


def own_words(home: Home) -> dict[tuple[str, str], tuple[str, str]]:
    """(kind, spelling) -> (word, what it means), of the words that the district has explained."""
    own = home.config / OWN_ALIASES
    if not own.is_file():
        return {}
    with own.open(encoding="utf-8", newline="") as file:
        rows = [*csv.DictReader(file)]
    return {(row["kind"], normal(row["word"])): (row["word"], row["means"]) for row in rows}


def forget_word(home: Home, kind: str, word: str) -> bool:
    """Take an answer back for all files to come; says whether there was one."""
    known = own_words(home)
    if known.pop((kind, normal(word)), None) is None:
        return False
    rows = ((kind, *row) for (kind, _), row in known.items())
    write_whole(home.config / OWN_ALIASES, _as_csv(rows))
    return True


def _as_csv(rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(OWN_COLUMNS)
    writer.writerows(rows)
    return text.getvalue().encode()
