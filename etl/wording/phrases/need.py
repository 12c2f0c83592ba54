"""What schools have, beside the need of their students."""

from etl.wording.phrase import Phrase, Plural

MORE = Phrase(
    "{measure}: in {year}, the quarter of schools with the most low-income students has {most} on "
    "average. The quarter with the fewest has {fewest}. The first have {size} more, and that is "
    "more than chance.",
    "{measure}: en {year}, el cuarto de las escuelas con más estudiantes de bajos ingresos tiene "
    "{most} en promedio. El cuarto con menos tiene {fewest}. Las primeras tienen {size} más, y es "
    "más que azar.",
)
LESS = Phrase(
    "{measure}: in {year}, the quarter of schools with the most low-income students has {most} on "
    "average. The quarter with the fewest has {fewest}. The first have {size} less, and that is "
    "more than chance.",
    "{measure}: en {year}, el cuarto de las escuelas con más estudiantes de bajos ingresos tiene "
    "{most} en promedio. El cuarto con menos tiene {fewest}. Las primeras tienen {size} menos, y "
    "es más que azar.",
)
UNCLEAR = Phrase(
    "{measure}: in {year}, the quarter of schools with the most low-income students has {most} on "
    "average. The quarter with the fewest has {fewest}. That could be chance.",
    "{measure}: en {year}, el cuarto de las escuelas con más estudiantes de bajos ingresos tiene "
    "{most} en promedio. El cuarto con menos tiene {fewest}. Podría ser azar.",
)
TITLE_CLEAR = Phrase(
    "Schools with the most low-income students have {most}, those with the fewest {fewest}: that "
    "is more than chance",
    "Las escuelas con más estudiantes de bajos ingresos tienen {most}, las que menos {fewest}: es "
    "más que azar",
)
TITLE_UNCLEAR = Phrase(
    "Schools with the most low-income students have {most}, those with the fewest {fewest}: that "
    "could be chance",
    "Las escuelas con más estudiantes de bajos ingresos tienen {most}, las que menos {fewest}: "
    "podría ser azar",
)
APART = Phrase(
    "The difference of the two quarters: {size} ({low} to {high} by chance).",
    "La diferencia de los dos cuartos: {size} (de {low} a {high} por azar).",
)
FEWER_IS_MORE = Phrase(
    "A lower figure is more for each student.",
    "Si la cifra es menor, hay más para cada estudiante.",
)
CAUTION = Phrase(
    "This tells what schools have, not what they need it for, and it does not say why. Levels and "
    "sizes of schools differ; every school counts the same.",
    "Esto dice lo que tienen las escuelas, no para qué lo necesitan, y no dice por qué. Los "
    "niveles y tamaños difieren; cada escuela cuenta igual.",
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
QUARTERS = (
    Phrase("Fewest low-income students", "Menos estudiantes de bajos ingresos"),
    Phrase("Second quarter", "Segundo cuarto"),
    Phrase("Third quarter", "Tercer cuarto"),
    Phrase("Most low-income students", "Más estudiantes de bajos ingresos"),
)
SUMMARY = Phrase(
    "By quarter of schools, from the fewest low-income students to the most: {means}.",
    "Por cuarto de las escuelas, de menos a más estudiantes de bajos ingresos: {means}.",
)
