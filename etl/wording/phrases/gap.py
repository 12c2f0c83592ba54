"""The gap between a group and the group it is compared with."""

from etl.wording.phrase import Phrase

QUESTION = Phrase(
    "How wide is the gap for {group}, compared with {reference}?",
    "¿Qué tan grande es la brecha de {group}, si se compara con {reference}?",
)
PAIR = Phrase("{group} compared with {reference}", "{group} en comparación con {reference}")
NONE_YET = Phrase("No gap can be worked out yet", "Todavía no se puede calcular una brecha")
NOT_CLEAR = Phrase(
    "No clear gap between {group} and {reference} in {year}",
    "No hay una brecha clara entre {group} y {reference} en {year}",
)
AHEAD = Phrase(
    "{group} are {size} ahead of {reference}",
    "La cifra de {group_inside} está {size} mejor que la de {reference}",
)
LOWER = Phrase(
    "The figure of {group_inside} is {size} lower than that of {reference}",
    "La cifra de {group_inside} es {size} menor que la de {reference}",
)
SIZE = Phrase(
    "The gap between {group} and {reference} is {size}",
    "La brecha entre {group} y {reference} es de {size}",
)
SIZE_SAME = Phrase(
    "The gap between {group} and {reference} is {size} and shows no clear change",
    "La brecha entre {group} y {reference} es de {size} y no muestra un cambio claro",
)
SIZE_WIDER = Phrase(
    "The gap between {group} and {reference} is {size}, {by} wider than in {since}",
    "La brecha entre {group} y {reference} es de {size}, {by} mayor que en {since}",
)
SIZE_NARROWER = Phrase(
    "The gap between {group} and {reference} is {size}, {by} narrower than in {since}",
    "La brecha entre {group} y {reference} es de {size}, {by} menor que en {since}",
)
AT_LEAST = Phrase("at least {size}", "al menos {size}")
AT_MOST = Phrase("at most {size}", "a lo más {size}")
ABOUT = Phrase("about {size}", "cerca de {size}")
IN_TABLE_AHEAD = Phrase("{size} ahead", "{size} a favor")
SUBTITLE = Phrase(
    "{what}, of {whom}. Numbers between the lines are the gap.",
    "{what}, de {whom}. Los números entre las líneas son la brecha.",
)
SUBTITLE_POINTS = Phrase(
    "{what}, of {whom}. Numbers between the lines are the gap in points.",
    "{what}, de {whom}. Los números entre las líneas son la brecha en puntos.",
)
NO_RANGE = Phrase(
    "The latest gap is that of {year}; it has no range by chance.",
    "La última brecha es la de {year}; no tiene margen por azar.",
)
RANGE = Phrase(
    "In {year} the gap could be {ends} {unit} by chance.",
    "En {year} la brecha podría ser de {ends} {unit} por azar.",
)

LEAD_RANGE = Phrase(
    "In {year} the lead could be {ends} {unit} by chance.",
    "En {year} la ventaja podría ser de {ends} {unit} por azar.",
)

MORE = Phrase("{count} more {group}", "Otros {count} {group}")
FEWER = Phrase("{count} fewer {group}", "{count} {group_inside} menos")
BEHIND = Phrase(
    "would have to be counted among the {numerator} in {year} for the two rates to be equal.",
    "tendrían que contarse entre {numerator} en {year} para que las dos tasas fueran iguales.",
)
BEHIND_THEN = Phrase(
    "{text} It was {count} in {baseline}, the plan's baseline year.",
    "{text} Eran {count} en {baseline}, el año de partida del plan.",
)

NO_GAP = Phrase("No gap to close", "No hay brecha que cerrar")
NO_GAP_WHY = Phrase("In {year} there was none.", "En {year} no había ninguna.")
NO_CLEAR_GAP = Phrase("No clear gap to close", "No hay una brecha clara que cerrar")
NO_CLEAR_GAP_WHY = Phrase(
    "In {year} the gap could be chance.", "En {year} la brecha podría ser azar."
)
CANNOT_TELL = Phrase("Cannot tell", "No se puede saber")
CANNOT_TELL_WHY = Phrase(
    "It takes the figures of five years in a row to tell.",
    "Para saberlo hacen falta las cifras de cinco años seguidos.",
)
PACE = Phrase("{slope} {unit} a year", "{slope} {unit} por año")
PACE_RANGE = Phrase(
    "{slope} {unit} a year ({low} to {high})", "{slope} {unit} por año ({low} a {high})"
)
YEARS = Phrase("About {years}", "Cerca de {years}")
YEARS_WHY = Phrase(
    "Over {run} the gap changed by {pace}. On that line it would close by {end}.",
    "En {run} la brecha cambió {pace}. En esa línea se cerraría en {end}.",
)
OVER_TEN = Phrase("More than ten years", "Más de diez años")
OVER_TEN_WHY = Phrase(
    "Over {run} the gap changed by {pace}. On that line it would take more than ten years.",
    "En {run} la brecha cambió {pace}. En esa línea tardaría más de diez años.",
)
NOT_CLOSING = Phrase("Not closing on current data", "No se cierra con los datos de hoy")
GROWING_WHY = Phrase(
    "Over {run} the gap changed by {pace}: it is growing.",
    "En {run} la brecha cambió {pace}: está creciendo.",
)
NO_CHANGE_WHY = Phrase(
    "Over {run} the gap changed by {pace}, which cannot be told from no change.",
    "En {run} la brecha cambió {pace}, y eso no se distingue de no cambiar.",
)
ENDS_ALONE = Phrase(
    "The line goes by every year; {since} and {year} alone show no clear change.",
    "La línea se guía por todos los años; {since} y {year} solos no muestran un cambio claro.",
)
EACH_YEAR = Phrase(
    "{headline}. Gap in each year: {sizes}.", "{headline}. Brecha de cada año: {sizes}."
)
BEHIND_EACH_YEAR = Phrase(
    "Students behind the gap: {sizes}.", "Estudiantes detrás de la brecha: {sizes}."
)
