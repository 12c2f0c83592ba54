"""The words of a status, the rule behind each, and why it is what it is."""

from etl.model.figure import StatusCode
from etl.wording.phrase import Counted, Phrase

_CANNOT_TELL = Phrase("Cannot tell", "No se puede saber")
WORDS = {
    StatusCode.HIDDEN: Phrase("Hidden", "Oculto"),
    StatusCode.NO_DATA: Phrase("No data", "Sin datos"),
    StatusCode.NO_TARGET: Phrase("No target", "Sin objetivo"),
    StatusCode.BASELINE_PENDING: Phrase("Baseline pending", "Falta el punto de partida"),
    StatusCode.SERIES_BROKEN: _CANNOT_TELL,
    StatusCode.MET: Phrase("Met", "Logrado"),
    StatusCode.ON_TRACK: Phrase("On track", "En camino"),
    StatusCode.CLOSE_TO_PATH: _CANNOT_TELL,
    StatusCode.CANNOT_TELL: _CANNOT_TELL,
    StatusCode.STAGNANT: Phrase("Stagnant", "Sin avance"),
    StatusCode.OFF_TRACK: Phrase("Off track", "Fuera de camino"),
    StatusCode.CONTEXT: Phrase("Not judged", "No se juzga"),
}
IN_YEAR = Phrase("{word} in {year}", "{word} en {year}")
WITH_OVERDUE = Phrase("{said}, overdue", "{said}, con retraso")

RULES = {
    0: Phrase(
        "The latest figure is hidden, so there is no status.",
        "La última cifra está oculta, así que no hay estado.",
    ),
    1: Phrase("Nothing is published yet.", "Todavía no se publica nada."),
    2: Phrase("The plan sets no target.", "El plan no fija un objetivo."),
    3: Phrase("The plan's baseline is blank.", "Al plan le falta el punto de partida."),
    4: Phrase(
        "The series breaks between the baseline and the latest figure.",
        "La serie se corta entre el punto de partida y la última cifra.",
    ),
    5: Phrase(
        "The latest figure is at or past the final target.",
        "La última cifra llega al objetivo final o lo pasa.",
    ),
    6: Phrase(
        "The latest figure is set against the path's value for its year.",
        "La última cifra se compara con la que pide la ruta para ese año.",
    ),
    7: Phrase(
        "The latest figure is short of the path, but its range by chance reaches the path.",
        "A la última cifra le falta para la ruta, pero su margen por azar llega a ella.",
    ),
    8: Phrase(
        "The change since the baseline could be chance.",
        "El cambio desde el punto de partida podría ser azar.",
    ),
    9: Phrase(
        "The latest figure is short of the path, and no other rule fits.",
        "A la última cifra le falta para la ruta, y no se aplica otra regla.",
    ),
}
AT_PATH = Phrase(
    "The latest figure is at or past the path's value for its year.",
    "La última cifra llega a la que pide la ruta para ese año, o la pasa.",
)
NO_PATH = Phrase(
    "There is no path to set the latest figure against.",
    "No hay una ruta con la que comparar la última cifra.",
)
OVERDUE = Phrase(
    "{year} figures were due on {day}.", "Las cifras de {year} debían llegar el {day}."
)
NEXT_DUE = Phrase("{day} ({year} figures)", "{day} (cifras de {year})")

NO_RANGE = Phrase(
    "By value: no range by chance can be worked out.",
    "Por el valor solo: no se puede hallar un margen por azar.",
)
ONLY_A_BOUND = Phrase(
    "By value: the figure is shown only as a bound.",
    "Por el valor solo: la cifra se da solo como un límite.",
)
NO_NUMBER = Counted(
    Phrase(
        "By value: the source gives no number of students.",
        "Por el valor solo: la fuente no da el número de estudiantes.",
    ),
    Phrase(
        "By value: the source gives no number of people.",
        "Por el valor solo: la fuente no da el número de personas.",
    ),
)
MEASURE_WITHOUT_RANGE = Phrase(
    "By value: this measure has no range by chance.",
    "Por el valor solo: esta medida no tiene margen por azar.",
)
BASELINE_WITHOUT_RANGE = Phrase(
    "By value: the baseline has no range by chance.",
    "Por el valor solo: el punto de partida no tiene margen por azar.",
)

NO_TARGET = Phrase("The plan publishes no number.", "El plan no publica un número.")
BASELINE_PENDING = Phrase(
    "The plan has not set its baseline yet.", "El plan aún no fija su punto de partida."
)
CONTEXT = Phrase("Context for the plan; it is not judged.", "Es contexto del plan; no se juzga.")
MET = Phrase("The target was reached in {year}.", "El objetivo se logró en {year}.")
ON_PATH = Phrase("On the path in {year}.", "En la ruta en {year}.")
AHEAD = Phrase("{far} ahead of the path in {year}.", "En {year}, {far} mejor que la ruta.")
SHORT = Phrase("{far} short of the path in {year}.", "En {year}, no llega a la ruta por {far}.")
CLOSE = Phrase(
    "{far} short of the path in {year}, but the range by chance reaches the path.",
    "En {year}, no llega a la ruta por {far}, pero el margen por azar sí llega.",
)
STAGNANT = Phrase(
    "{far} short of the path in {year}, and about the same as in {start}.",
    "En {year}, no llega a la ruta por {far}, y está casi igual que en {start}.",
)
MOVED_THE_WAY = Phrase(
    "It moved the way that the plan asks since {start}.",
    "Se ha movido como pide el plan desde {start}.",
)
MOVED_AGAINST = Phrase(
    "It moved against the way that the plan asks since {start}.",
    "Se ha movido al revés de lo que pide el plan desde {start}.",
)
NO_FIGURE = Phrase("The source has no figure for {year}.", "La fuente no tiene cifra de {year}.")
NOTHING_AND_PENDING = Phrase(
    "Nothing is published yet; the baseline is pending.",
    "Todavía no se publica nada; falta el punto de partida.",
)
BROKEN = Phrase(
    "The series breaks in {at}, so {year} is not set against the baseline.",
    "La serie se corta en {at}, así que {year} no se compara con el punto de partida.",
)
NO_BASELINE_YEAR = Phrase(
    "The plan names no baseline year, so there is no path.",
    "El plan no da el año de partida, así que no hay ruta.",
)
BEFORE_BASELINE = Phrase(
    "{year} is before the plan's baseline year, {start}.",
    "{year} es antes del año de partida del plan, {start}.",
)
COULD_BE_CHANCE = Phrase(
    "The change since {start} could be chance.", "El cambio desde {start} podría ser azar."
)
NO_START = Phrase(
    "There is no {start} figure to start a path from.",
    "No hay cifra de {start} para empezar una ruta.",
)

TARGET = Phrase("{target} by {year}", "{target} en {year}")
TARGET_FROM = Phrase("{target} by {year}, from {start}", "{target} en {year}, desde {start}")
TARGET_FROM_IN = Phrase(
    "{target} by {year}, from {start} in {since}", "{target} en {year}, desde {start} en {since}"
)
INCREASE = Phrase("Increase; no number published", "Subir; no se publica un número")
DECREASE = Phrase("Decrease; no number published", "Bajar; no se publica un número")
PENDING = Phrase("Pending; not set yet", "Pendiente; todavía no se fija")
NONE = Phrase("None; no number published", "Ninguno; no se publica un número")
