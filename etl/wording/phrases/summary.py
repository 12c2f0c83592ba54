"""One or two sentences for each chart, for screen readers."""

from etl.wording.phrase import Phrase

LISTED = Phrase("{headline}. {figures}", "{headline}. {figures}")
BREAKS = Phrase(" The series breaks in {year}.", " La serie se corta en {year}.")
OWN_PATH = Phrase(
    " Its own path runs from its {year} figure to {end} in {end_year}.",
    " Su propia ruta va de su cifra de {year} a {end} en {end_year}.",
)
PLANS_PATH = Phrase(
    " The target path runs from {begin} in {year} to {end} in {end_year}.",
    " La ruta al objetivo va de {begin} en {year} a {end} en {end_year}.",
)
NAMED = Phrase("{name}: {figures}", "{name}: {figures}")
ALL_BESIDE = Phrase(
    "{text} All students in {year}: {value}.", "{text} Todos los estudiantes en {year}: {value}."
)
