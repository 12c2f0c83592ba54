"""The whole plan in one line."""

from etl.wording.phrase import Phrase

NOTHING_YET = Phrase("No figures are published yet", "Todavía no se publican cifras")
NONE_ON_TRACK = Phrase(
    "No measure is on track on the latest figures",
    "Ninguna medida va en camino con las últimas cifras",
)
ONE_ON_TRACK = Phrase(
    "One measure of {total} is on track on the latest figures",
    "Una medida de {total} va en camino con las últimas cifras",
)
SOME_ON_TRACK = Phrase(
    "{number} measures of {total} are on track on the latest figures",
    "{number} medidas de {total} van en camino con las últimas cifras",
)
ONE_GOOD = Phrase(
    "One measure of {total} is on track or met on the latest figures",
    "Una medida de {total} va en camino o ya lo logró con las últimas cifras",
)
SOME_GOOD = Phrase(
    "{number} measures of {total} are on track or met on the latest figures",
    "{number} medidas de {total} van en camino o ya lo lograron con las últimas cifras",
)
WITH_OVERDUE = Phrase("{text}; {number} of these overdue", "{text}; {number} de estas con retraso")
