"""All groups at once: how far apart, how much is the mix, who is served, what stands out."""

from etl.wording.phrase import Phrase, Plural

MIX = Phrase(
    "The groups that are shown changed by {change} together from {since} to {year}: {results} is "
    "change within the groups and {mix} is the changing mix of students ({dimension}).",
    "Los grupos que se muestran cambiaron {change} en conjunto de {since} a {year}: {results} es "
    "cambio dentro de los grupos y {mix} es la mezcla de estudiantes, que cambia ({dimension}).",
)
MEAN_DIFFERENCE = Phrase(
    "In {year}, students' groups are on average {size} away from the mean ({dimension}); chance "
    "alone would give {chance}.",
    "En {year}, los grupos de los estudiantes están en promedio a {size} de la media "
    "({dimension}); el azar solo daría {chance}.",
)
MEAN_DIFFERENCE_IS_CHANCE = Phrase(
    "In {year}, students' groups are on average {size} away from the mean ({dimension}), no more "
    "than chance alone would give ({chance}).",
    "En {year}, los grupos de los estudiantes están en promedio a {size} de la media "
    "({dimension}), no más de lo que da el azar solo ({chance}).",
)
BETWEEN_SCHOOLS = Phrase(
    "In {year}, {share} of the differences between the groups of all schools lies between "
    "schools; the rest lies within schools.",
    "En {year}, el {share} de las diferencias entre los grupos de todas las escuelas está entre "
    "escuelas; el resto está dentro de ellas.",
)
POTENTIAL = Phrase(
    "If every group had the best figure of any group, the district's would move by {size}. That is "
    "a potential, not a forecast.",
    "Si cada grupo tuviera la mejor cifra, la del distrito cambiaría {size}. Eso es un potencial, "
    "no un pronóstico.",
)
SLOPE_INDEX = Phrase(
    "From one end of the scale to the other ({dimension}), the figure changes by {size}.",
    "De un extremo al otro de la escala ({dimension}), la cifra cambia {size}.",
)
SLOPE_INDEX_RANGE = Phrase(
    "From one end of the scale to the other ({dimension}), the figure changes by {size} ({low} to "
    "{high}).",
    "De un extremo al otro de la escala ({dimension}), la cifra cambia {size} (de {low} a {high}).",
)
SERVED_LESS = Phrase(
    "The share here is {own}; among the students served it is {served}: {size} less here.",
    "La parte aquí es {own}; entre los estudiantes atendidos es {served}: {size} menos aquí.",
)
SERVED_MORE = Phrase(
    "The share here is {own}; among the students served it is {served}: {size} more here.",
    "La parte aquí es {own}; entre los estudiantes atendidos es {served}: {size} más aquí.",
)
SERVED_SAME = Phrase(
    "The share here is {own}; among the students served it is {served}: about the same.",
    "La parte aquí es {own}; entre los estudiantes atendidos es {served}: casi igual.",
)
CONVERSION = Phrase(
    "In {year}, {share} of the stage before ({stage}) reached this one ({low} to {high} by "
    "chance).",
    "En {year}, el {share} de la etapa anterior ({stage}) llegó a esta (de {low} a {high} por "
    "azar).",
)
SCALE_FREE_LOWER = Phrase(
    "At any cut of the test, {group} are {size} standard deviations short of {reference}.",
    "En todo corte de la prueba, la cifra de {group} está {size} desviaciones estándar peor que "
    "la de {reference}.",
)
SCALE_FREE_HIGHER = Phrase(
    "At any cut of the test, {group} are {size} standard deviations ahead of {reference}.",
    "En todo corte de la prueba, la cifra de {group} está {size} desviaciones estándar mejor que "
    "la de {reference}.",
)

NOTHING_STANDS_OUT = Phrase(
    "No gap stands out once chance is allowed for",
    "Ninguna brecha resalta, descontado el azar",
)
STAND_OUT = Plural(
    Phrase(
        "{number} gap stands out once chance is allowed for",
        "{number} brecha resalta, descontado el azar",
    ),
    Phrase(
        "{number} gaps stand out once chance is allowed for",
        "{number} brechas resaltan, descontado el azar",
    ),
)
SCAN_NOTE = Phrase(
    "Many gaps are looked at together, so some would look wide by chance. Of those listed, at "
    "most one in 20 should be such a false alarm. Sizes are drawn toward what is usual, the more "
    "so the smaller the group.",
    "Se miran muchas brechas a la vez, y alguna parecería grande por azar. De las que hay aquí, a "
    "lo más una de 20 sería una falsa alarma. El tamaño se acerca a lo usual, y más si el grupo "
    "es pequeño.",
)
SCAN_GAP = Phrase(
    "{measure}: {group} {size} short of {reference} in {year} ({low} to {high}).",
    "{measure}: la cifra de {group} está {size} por debajo de la de {reference} en {year} (de "
    "{low} a {high}).",
)
SCAN_GAP_MORE = Phrase(
    "{measure}: {group} {size} over {reference} in {year} ({low} to {high}).",
    "{measure}: la cifra de {group} está {size} por encima de la de {reference} en {year} (de "
    "{low} a {high}).",
)
CODED = Phrase(
    "Shown as a bound: the figure itself is {bound}.",
    "Se da como un límite: la cifra misma es {bound}.",
)
