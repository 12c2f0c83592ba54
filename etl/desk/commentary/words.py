"""Words that the district's own texts had better not use, and what to write instead."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import data
from etl.district import chosen
from etl.publish.home import Home

FILE = "words_to_avoid.toml"


@dataclass(frozen=True)
class Avoided:
    """Matches whole words; `instead` completes "Write ..."."""

    pattern: re.Pattern[str]
    instead: str


def words_to_avoid(home: Home) -> tuple[Avoided, ...]:
    """The district's own list, else the one that is shipped."""
    return _load(chosen(data.FOLDER, home.config, FILE))


@lru_cache(maxsize=4)
def _load(path: Path) -> tuple[Avoided, ...]:
    told = tomllib.loads(path.read_text(encoding="utf-8"))["word"]
    return tuple(
        Avoided(re.compile(rf"\b(?:{each['pattern']})\b", re.IGNORECASE), each["instead"])
        for each in told
    )


def avoided_in(text: str, listed: tuple[Avoided, ...]) -> tuple[str, ...]:
    """What to write instead of each kind of word that the text holds."""
    return tuple(dict.fromkeys(each.instead for each in listed if each.pattern.search(text)))
