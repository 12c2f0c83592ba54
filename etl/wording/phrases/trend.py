"""The story of one series. In Spanish "la cifra" carries the verb, so that it agrees whatever the
measure is called."""

from etl.wording.phrase import Counted, Phrase

STOOD = Phrase(
    "{subject} stood at {value} in {year}", "{subject}: la cifra era de {value} en {year}"
)
STOOD_NEW = Phrase(
    "{subject} stood at {value} in {year}, the first year of a new series",
    "{subject}: la cifra era de {value} en {year}, primer año de una nueva serie",
)
ROSE = Phrase(
    "{subject} rose from {first} in {first_year} to {last} in {last_year}",
    "{subject}: la cifra subió de {first} en {first_year} a {last} en {last_year}",
)
FELL = Phrase(
    "{subject} fell from {first} in {first_year} to {last} in {last_year}",
    "{subject}: la cifra bajó de {first} en {first_year} a {last} en {last_year}",
)
WENT = Phrase(
    "{subject} went from {first} in {first_year} to {last} in {last_year}",
    "{subject}: la cifra pasó de {first} en {first_year} a {last} en {last_year}",
)
STOOD_BOTH = Phrase(
    "{subject} stood at {first} in {first_year} and in {last_year}",
    "{subject}: la cifra era de {first} en {first_year} y en {last_year}",
)
SAME = Phrase(
    "{subject} stayed about the same from {first_year} to {last_year}",
    "{subject}: la cifra quedó casi igual de {first_year} a {last_year}",
)
SAME_WITH_BOTH = Phrase(
    "{subject} stayed about the same: {first} in {first_year} and {last} in {last_year}.",
    "{subject}: casi igual, con {first} en {first_year} y {last} en {last_year}.",
)
ROSE_THEN_FELL = Phrase(
    "{subject} rose to {top} by {year}, then fell {size} {when}",
    "{subject}: la cifra subió a {top} en {year} y luego bajó {size} {when}",
)
FELL_THEN_ROSE = Phrase(
    "{subject} fell to {top} by {year}, then rose {size} {when}",
    "{subject}: la cifra bajó a {top} en {year} y luego subió {size} {when}",
)
IN_ONE_YEAR = Phrase("in one year", "en un año")
OVER_YEARS = Phrase("over {years}", "en {years}")
ROSE_THEN_FELL_TO = Phrase(
    "{subject} rose from {first} in {first_year} to {top} in {top_year}, then fell to {last} in "
    "{last_year}.",
    "{subject}: la cifra subió de {first} en {first_year} a {top} en {top_year} y luego bajó a "
    "{last} en {last_year}.",
)
FELL_THEN_ROSE_TO = Phrase(
    "{subject} fell from {first} in {first_year} to {top} in {top_year}, then rose to {last} in "
    "{last_year}.",
    "{subject}: la cifra bajó de {first} en {first_year} a {top} en {top_year} y luego subió a "
    "{last} en {last_year}.",
)

PERCENT_OF = Phrase("{what}, percent of {whom}", "{what}, porcentaje de {whom}")
FOR_EACH_100 = Phrase("{what} for each 100 {whom}", "{what} por cada 100 {whom}")
WITH_PATH = Phrase(
    "{text}, and the path from baseline to target",
    "{text}, y la ruta del punto de partida al objetivo",
)

THE_PLANS_PATH = Phrase("the plan's path", "la ruta del plan")
ITS_OWN_PATH = Phrase("its own path", "su propia ruta")
NO_TARGET = Phrase("The plan publishes no target for it.", "El plan no le publica un objetivo.")
MEETS = Phrase(
    "That meets the plan's target of {target}.", "Con eso logra el objetivo del plan, {target}."
)
ON_PATH = Phrase("That is on {path}.", "Está en {path}.")
AHEAD = Phrase("That is {far} ahead of {path}.", "Está {far} mejor que {path}.")
SHORT = Phrase("That is {far} short of {path}.", "No llega a {path} por {far}.")
CLOSE = Phrase(
    "That is {far} short of {path}, but its range by chance reaches the path.",
    "No llega a {path} por {far}, pero su margen por azar sí llega.",
)
STAGNANT = Phrase(
    "That is {far} short of {path}, and about the same as in {start}.",
    "No llega a {path} por {far}, y está casi igual que en {start}.",
)

LATEST = Phrase("Latest", "Última cifra")
LATEST_IN = Phrase("Latest, {year}", "Última cifra, {year}")
NO_FIGURE = Phrase("No figure yet.", "Todavía no hay cifra.")
OF_STUDENTS = Phrase("of {students}.", "de {students}.")
BY_CHANCE = Phrase("By chance, {ends}.", "Por azar, {ends}.")
NO_NUMBER = Counted(
    Phrase("The source gives no number of students.", "La fuente no da el número de estudiantes."),
    Phrase("The source gives no number of people.", "La fuente no da el número de personas."),
)
SHORT_BY = Phrase("Short of the path by", "Falta para la ruta")
AHEAD_BY = Phrase("Ahead of the path by", "Mejor que la ruta por")
ASKED = Phrase("The path asked for {asked} in {year}.", "La ruta pedía {asked} en {year}.")
TARGET = Phrase("Target", "Objetivo")
BY_YEAR = Phrase("by {year}.", "en {year}.")
BY_YEAR_FROM = Phrase("by {year}, from {start}.", "en {year}, desde {start}.")
BY_YEAR_FROM_IN = Phrase(
    "by {year}, from {start} in {since}.", "en {year}, desde {start} en {since}."
)
NEXT_FIGURES = Phrase("{text} Next figures due {day}.", "{text} Las próximas cifras: {day}.")
BAND_COUNT = Phrase("{low} to {high} {people}", "{low} a {high} {people}")
BAND_COUNT_OPEN = Phrase("{low} or more {people}", "{low} o más {people}")

SERIES_BREAKS = Phrase(
    "The series breaks in {year}, so no change is worked out",
    "La serie se corta en {year}, así que no se calcula un cambio",
)
SAME_AS = Phrase("About the same as in {since}", "Casi igual que en {since}")
HIGHER = Phrase("{size} higher than in {since}", "{size} más que en {since}")
LOWER = Phrase("{size} lower than in {since}", "{size} menos que en {since}")
ABOUT_THE_SAME = Phrase("about the same", "casi igual")
ROSE_BY = Phrase("rose {size}", "subió {size}")
FELL_BY = Phrase("fell {size}", "bajó {size}")
ROSE_AWAY = Phrase("rose {size}, away from the goal", "subió {size}, lejos de la meta")
FELL_AWAY = Phrase("fell {size}, away from the goal", "bajó {size}, lejos de la meta")
