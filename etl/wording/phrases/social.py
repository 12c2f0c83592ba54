"""How far school poverty, and the group that a student is in, go along with results."""

from etl.wording.phrase import Phrase, Plural

QUESTION = Phrase(
    "How much of {measure} goes along with school poverty?",
    "¿Cuánto de {measure} va de la mano de la pobreza de la escuela?",
)
SHARE = Phrase(
    "In {year}, {share} of how {schools} schools differ goes along with their share of low-income "
    "students ({low} to {high} by chance).",
    "En {year}, el {share} de lo que difieren {schools} escuelas va de la mano de su parte de "
    "estudiantes de bajos ingresos (de {low} a {high} por azar).",
)
SHARE_CHANCE = Phrase(
    "In {year}, {share} of how {schools} schools differ goes along with their share of low-income "
    "students ({low} to {high} by chance). That could be chance.",
    "En {year}, el {share} de lo que difieren {schools} escuelas va de la mano de su parte de "
    "estudiantes de bajos ingresos (de {low} a {high} por azar). Eso podría ser azar.",
)
SLOPE_LOWER = Phrase(
    "Where 10 more of 100 students are low-income, a school's figure is {size} lower ({low} to "
    "{high}).",
    "Donde 10 más de cada 100 estudiantes son de bajos ingresos, la cifra de la escuela es "
    "{size} menor (de {low} a {high}).",
)
SLOPE_HIGHER = Phrase(
    "Where 10 more of 100 students are low-income, a school's figure is {size} higher ({low} to "
    "{high}).",
    "Donde 10 más de cada 100 estudiantes son de bajos ingresos, la cifra de la escuela es "
    "{size} mayor (de {low} a {high}).",
)
SLOPE_UNCLEAR = Phrase(
    "Whether schools with more low-income students have higher or lower figures cannot be told: "
    "the range holds 0.",
    "No se puede saber si la cifra es mayor o menor donde hay más estudiantes de bajos ingresos: "
    "el margen incluye el 0.",
)
LESS_THAN = Phrase(
    "In {first} it was {then}; now it is less, by more than chance.",
    "En {first} era el {then}; ahora es menos, más allá del azar.",
)
MORE_THAN = Phrase(
    "In {first} it was {then}; now it is more, by more than chance.",
    "En {first} era el {then}; ahora es más, más allá del azar.",
)
CANNOT_TELL = Phrase(
    "In {first} it was {then}; the two ranges overlap, so whether it changed cannot be told.",
    "En {first} era el {then}; los dos márgenes se cruzan, así que no se sabe si cambió.",
)
CAUTION = Phrase(
    "This speaks of schools, not of students, and it does not say why.",
    "Esto habla de escuelas, no de estudiantes, y no dice por qué.",
)
BY_CHANCE = Phrase(
    "Chance alone would give about {share}.", "El azar solo daría cerca del {share}."
)
CODED = Plural(
    Phrase(
        "{number} school is shown only as a bound and enters at it.",
        "{number} escuela se da solo como un límite y entra con él.",
    ),
    Phrase(
        "{number} schools are shown only as a bound and enter at it.",
        "{number} escuelas se dan solo como un límite y entran con él.",
    ),
)
BETWEEN = Phrase(
    "In {year}, {share} of how students differ lies between the groups ({dimension}); the rest "
    "lies within them.",
    "En {year}, el {share} de lo que difieren los estudiantes está entre los grupos "
    "({dimension}); el resto está dentro de ellos.",
)
SUMMARY = Phrase(
    "Share of the differences between schools, by year: {shares}.",
    "Parte de las diferencias entre escuelas, por año: {shares}.",
)
ONE_YEAR = Phrase("{year} {share} ({low} to {high})", "{year} {share} (de {low} a {high})")
