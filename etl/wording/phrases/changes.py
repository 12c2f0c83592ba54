"""What changed between two releases."""

from etl.wording.phrase import Phrase

NEW_FIGURES = Phrase("New figures", "Cifras nuevas")
ROSE_KIND = Phrase("Rose", "Subió")
FELL_KIND = Phrase("Fell", "Bajó")
SAME_KIND = Phrase("About the same", "Casi igual")
CANNOT_COMPARE = Phrase("Cannot compare", "No se puede comparar")
OVERDUE_KIND = Phrase("Overdue", "Con retraso")
CORRECTED_KIND = Phrase("Corrected", "Corregido")

NEW = Phrase("{year}: {measures}.", "{year}: {measures}.")
BROKEN = Phrase(
    "{subject}: the series breaks in {year}, so no change is worked out.",
    "{subject}: la serie se corta en {year}, así que no se calcula un cambio.",
)
WENT = Phrase(
    "{subject} went from {first} in {first_year} to {last} in {year}.",
    "{subject}: la cifra pasó de {first} en {first_year} a {last} en {year}.",
)
STAYED = Phrase(
    "{subject} stayed at {last} in {year}.", "{subject}: la cifra siguió en {last} en {year}."
)
CHANCE = Phrase(
    "{subject} went from {first} to {last} in {year}, a change that could be chance.",
    "{subject}: la cifra pasó de {first} a {last} en {year}, un cambio que podría ser azar.",
)
ROSE = Phrase(
    "{subject} rose {size} in {year}, from {first} to {last}.",
    "{subject}: la cifra subió {size} en {year}, de {first} a {last}.",
)
FELL = Phrase(
    "{subject} fell {size} in {year}, from {first} to {last}.",
    "{subject}: la cifra bajó {size} en {year}, de {first} a {last}.",
)
CORRECTED = Phrase(
    "{subject}, {year}: {before} before, {now} now.",
    "{subject}, {year}: antes {before}, ahora {now}.",
)
NOTHING_CORRECTED = Phrase(
    "Nothing. No published figure was changed.", "Nada. No cambió ninguna cifra publicada."
)
HIDDEN = Phrase("hidden", "oculto")
NOT_REPORTED = Phrase("not reported", "sin dato")
NOT_APPLICABLE = Phrase("not applicable", "no aplica")
OVERDUE = Phrase(
    "{name}: {year} figures were due on {day}.",
    "{name}: las cifras de {year} debían llegar el {day}.",
)
