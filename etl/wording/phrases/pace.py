"""The pace that the plan needs, beside the pace that years have brought."""

from etl.wording.phrase import Phrase

RISE = Phrase(
    "To reach {target}, it would have to rise {size} a year.",
    "Para llegar a {target}, tendría que subir {size} por año.",
)
FALL = Phrase(
    "To reach {target}, it would have to fall {size} a year.",
    "Para llegar a {target}, tendría que bajar {size} por año.",
)
RISE_NEVER = Phrase(
    "To reach {target}, it would have to rise {size} a year; no year so far moved that way.",
    "Para llegar a {target}, tendría que subir {size} por año; hasta ahora ningún año fue así.",
)
FALL_NEVER = Phrase(
    "To reach {target}, it would have to fall {size} a year; no year so far moved that way.",
    "Para llegar a {target}, tendría que bajar {size} por año; hasta ahora ningún año fue así.",
)
RISE_BEST = Phrase(
    "To reach {target}, it would have to rise {size} a year; the best year so far gained {best}.",
    "Para llegar a {target}, tendría que subir {size} por año; el mejor año hasta ahora subió "
    "{best}.",
)
FALL_BEST = Phrase(
    "To reach {target}, it would have to fall {size} a year; the best year so far fell {best}.",
    "Para llegar a {target}, tendría que bajar {size} por año; el mejor año hasta ahora bajó "
    "{best}.",
)
NEEDED = Phrase("Pace needed", "Ritmo necesario")
EACH_YEAR = Phrase(
    "each year for {years}, {whole} in all.", "cada año por {years}; {whole} en total."
)
IN_ONE_YEAR = Phrase("in one year.", "en un año.")
ROSE_SINCE = Phrase(
    "{text} Since {since} it rose {size} a year.", "{text} Desde {since} subió {size} por año."
)
FELL_SINCE = Phrase(
    "{text} Since {since} it fell {size} a year.", "{text} Desde {since} bajó {size} por año."
)
STILL_SINCE = Phrase("{text} Since {since} it did not move.", "{text} Desde {since} no se movió.")
NO_PACE = Phrase(
    "No yearly pace can be worked out yet", "Todavía no se puede calcular un ritmo anual"
)
REACHED = Phrase(
    "One year has reached the pace now needed: {year}",
    "Un año llegó al ritmo que hace falta ahora: {year}",
)
NOT_REACHED = Phrase(
    "No year so far has reached the pace now needed",
    "Ningún año hasta ahora llegó al ritmo que hace falta",
)
BAR_NEEDED = Phrase(
    "Needed each year from {first} to {last}", "Hace falta cada año de {first} a {last}"
)
BAR_BEST = Phrase("Best single year, {year}", "El mejor año, {year}")
BAR_AVERAGE = Phrase("Average, {first} to {last}", "Promedio, {first} a {last}")
BAR_SINCE = Phrase(
    "Average since the baseline, {since}", "Promedio desde el punto de partida, {since}"
)
BAR_LATEST = Phrase("Latest year, {year}", "El último año, {year}")
SUMMARY = Phrase("Points a year. {bars}.", "Puntos por año. {bars}.")
