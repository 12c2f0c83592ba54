"""Units, ranges, bounds, dates."""

from etl.wording.phrase import Phrase, Plural

PERCENT = Phrase("{number}%", "{number}%")
PER_100 = Phrase("{number} per 100", "{number} por cada 100")
POINTS = Plural(
    Phrase("{number} point", "{number} punto"),
    Phrase("{number} points", "{number} puntos"),
)
SPAN = Phrase("{low} to {high}", "{low} a {high}")
AT_MOST = Phrase("{bound} or less", "{bound} o menos")
AT_LEAST = Phrase("{bound} or more", "{bound} o más")
DAY = Phrase("{day} {month} {year}", "{day} de {month} de {year}")
MONTHS = (
    Phrase("January", "enero"),
    Phrase("February", "febrero"),
    Phrase("March", "marzo"),
    Phrase("April", "abril"),
    Phrase("May", "mayo"),
    Phrase("June", "junio"),
    Phrase("July", "julio"),
    Phrase("August", "agosto"),
    Phrase("September", "septiembre"),
    Phrase("October", "octubre"),
    Phrase("November", "noviembre"),
    Phrase("December", "diciembre"),
)
ONE_YEAR = Phrase("one year", "un año")
YEARS = Phrase("{number} years", "{number} años")
SMALL_NUMBERS = (
    Phrase("two", "dos"),
    Phrase("three", "tres"),
    Phrase("four", "cuatro"),
    Phrase("five", "cinco"),
    Phrase("six", "seis"),
    Phrase("seven", "siete"),
    Phrase("eight", "ocho"),
    Phrase("nine", "nueve"),
    Phrase("ten", "diez"),
)
# The name of the unit alone, after a number that stands without it.
UNIT_POINTS = Phrase("points", "puntos")
UNIT_PER_100 = Phrase("per 100", "por cada 100")
UNIT_OTHER = Phrase("units", "unidades")
