"""Words as a search compares them: without case, accents, plural endings and little words."""

import re
import unicodedata

# Words that say nothing about what is meant, in questions and in names of groups.
_LITTLE = """a all an and are at been by can do does for from has have how in is it me my of on or
our show student that the their they this to was we were what which who with"""
_LITTLE_IN_SPANISH = """al como con cual cuanto cuanta de del e en es esta este la las lo
los mas mi no o para por que quien se ser si sin sobre son su sus u un una unos unas y"""
LITTLE = frozenset(f"{_LITTLE} {_LITTLE_IN_SPANISH}".split())
# What people say for a word that plans and vocabularies write in another way. A word that the
# release has is never looked for under another name.
SAID = {
    "kid": "student",
    "child": "student",
    "children": "student",
    "pupil": "student",
    "ethnicity": "race",
    "ethnic": "race",
    "esl": "ell",
    "el": "ell",
    "sped": "disability",
    "disabled": "disability",
    "poverty": "income",
    "poor": "income",
    "frl": "lunch",
    "frpl": "lunch",
    "math": "mathematic",
    "maths": "mathematic",
    "enrollment": "enrolment",
    "enroll": "enrol",
    "dropout": "graduation",
    "counsellor": "counselor",
    "discipline": "suspension",
    "suspend": "suspension",
    "suspended": "suspension",
    "nino": "estudiante",
    "nina": "estudiante",
    "alumno": "estudiante",
    "alumna": "estudiante",
    "etnia": "raza",
    "pobreza": "ingreso",
    "pobre": "ingreso",
    "discapacitado": "discapacidad",
    "mate": "matematica",
    "inscripcion": "matricula",
    "desercion": "graduacion",
    "disciplina": "suspension",
    "castigo": "suspension",
}
_WORD = re.compile(r"[a-z0-9]+")
_SHORTEST = 3


def words(text: str) -> tuple[str, ...]:
    """Every word of a text, folded, in order: "Are students Prêt?" gives are, student, pret."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(singular(word) for word in _WORD.findall(plain.replace("’", "'").replace("'", "")))


def asked(text: str) -> tuple[str, ...]:
    """The words of a question that say what is meant, each once; all of them where none does."""
    every = tuple(dict.fromkeys(words(text)))
    return tuple(word for word in every if word not in LITTLE) or every


def singular(word: str) -> str:
    """A word without its plural ending. Rough, and the same for the question and the answer."""
    if len(word) <= _SHORTEST or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word.removesuffix("s")
