"""Where a series is heading: the trend of five years, and the line through the years so far."""

from etl.wording.phrase import Phrase

RISING_BETTER = Phrase(
    "Over five years, {first} to {last}: rising and getting better.",
    "En cinco años, de {first} a {last}: sube y mejora.",
)
RISING_WORSE = Phrase(
    "Over five years, {first} to {last}: rising and getting worse.",
    "En cinco años, de {first} a {last}: sube y empeora.",
)
RISING = Phrase(
    "Over five years, {first} to {last}: rising.", "En cinco años, de {first} a {last}: sube."
)
FALLING_BETTER = Phrase(
    "Over five years, {first} to {last}: falling and getting better.",
    "En cinco años, de {first} a {last}: baja y mejora.",
)
FALLING_WORSE = Phrase(
    "Over five years, {first} to {last}: falling and getting worse.",
    "En cinco años, de {first} a {last}: baja y empeora.",
)
FALLING = Phrase(
    "Over five years, {first} to {last}: falling.", "En cinco años, de {first} a {last}: baja."
)
NO_TREND = Phrase(
    "Over five years, {first} to {last}: no clear trend.",
    "En cinco años, de {first} a {last}: sin tendencia clara.",
)
NO_TREND_YET = Phrase(
    "No trend can be told yet: that takes the figures of five years in a row.",
    "Aún no hay tendencia: hacen falta las cifras de cinco años seguidos.",
)

REACHES = Phrase(
    "On the current line, {value} in {year} ({low} to {high}); the target of {target} lies within "
    "that range.",
    "En la línea de hoy, {value} en {year} ({low} a {high}); el objetivo de {target} está dentro "
    "de ese margen.",
)
ABOVE = Phrase(
    "On the current line, {value} in {year} ({low} to {high}); the target of {target} is above "
    "that range.",
    "En la línea de hoy, {value} en {year} ({low} a {high}); el objetivo de {target} está por "
    "encima de ese margen.",
)
BELOW = Phrase(
    "On the current line, {value} in {year} ({low} to {high}); the target of {target} is below "
    "that range.",
    "En la línea de hoy, {value} en {year} ({low} a {high}); el objetivo de {target} está por "
    "debajo de ese margen.",
)
TOO_WIDE = Phrase(
    "The line through the years so far says nothing of {year}: its range is {low} to {high}.",
    "La línea de los años pasados no dice nada de {year}: su margen es de {low} a {high}.",
)
OFF_THE_SCALE = Phrase(
    "The current line leaves the scale of 0 to 100% before {year}, so nothing is read from it.",
    "La línea de hoy sale de la escala de 0 a 100% antes de {year}: no se lee nada de ella.",
)
NO_PROMISE = Phrase(
    "A line through past years is no promise.", "Una línea de años pasados no es una promesa."
)
BEST_ROSE = Phrase(
    "The best single year so far was {year}: it rose {size}.",
    "El mejor año hasta ahora fue {year}: subió {size}.",
)
BEST_FELL = Phrase(
    "The best single year so far was {year}: it fell {size}.",
    "El mejor año hasta ahora fue {year}: bajó {size}.",
)
