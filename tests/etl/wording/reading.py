"""How hard a text is to read: US grade for English (Flesch-Kincaid), INFLESZ for Spanish.

Names of groups, school years and numbers do not count (B4 of the checklists): each stands as one
short word. Syllables are those of pyphen or of the vowels, whichever are more.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise

import pyphen

_NAMES = re.compile(
    r"(?:[Bb]lack|[Ww]hite|Hispanic|Asian|[Ee]nglish|all other|all) (?:students|learners)"
    r"|(?:los demás )?[Ee]studiantes(?: (?:negros|blancos|hispanos|asiáticos|de inglés))?"
    r"|[Tt]odos los estudiantes"
)
_NUMBERS = re.compile(r"\d{4}-\d{2}|[−+$]*\d[\d,.]*\d%?|[−+$]*\d+%?")
_STOPS = re.compile(r"[.;:?!](?:\s|$)")
_WORDS = re.compile(r"[A-Za-zÁÉÍÓÚÜÑáéíóúüñ']+")
_STRONG, _WEAK = "aeoáéíóú", "iuü"


def grade(text: str) -> float:
    """Flesch-Kincaid grade of English text."""
    words, sentences = _parts(text, "ten")
    syllables = sum(_english(word.lower()) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def inflesz(text: str) -> float:
    """Szigriszt-Pazos perspicuity of Spanish text; INFLESZ calls 55 to 65 normal, over 65 easy."""
    words, sentences = _parts(text, "diez")
    syllables = sum(_spanish(word.lower()) for word in words)
    return 206.835 - 62.3 * syllables / len(words) - len(words) / sentences


def _parts(text: str, number: str) -> tuple[list[str], int]:
    text = _NUMBERS.sub(number, _NAMES.sub(number, text))
    sentences = sum(1 for part in _STOPS.split(text) if _WORDS.search(part))
    return _WORDS.findall(text), sentences


@cache
def _hyphens(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=language, left=1, right=1)


@lru_cache(maxsize=4096)
def _english(word: str) -> int:
    vowels = "aeiouy"
    starts = sum(b in vowels and a not in vowels for a, b in pairwise(f" {word}"))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and starts > 1
    return max(1, starts - silent, len(_hyphens("en_US").positions(word)) + 1)


@lru_cache(maxsize=4096)
def _spanish(word: str) -> int:
    word = re.sub(r"(?<=[gq])u(?=[eiéí])", "", word)
    nuclei = 0
    for before, letter in pairwise(f" {word}"):
        if letter in _STRONG:
            # A weak vowel before it is in the same syllable and is counted already.
            nuclei += before not in _WEAK
        elif letter in _WEAK or (letter == "y" and word == "y"):
            nuclei += before not in _STRONG + _WEAK
    return max(1, nuclei, len(_hyphens("es").positions(word)) + 1)
