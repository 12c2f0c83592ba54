"""Captions of the panels, one for each student group."""

from etl.wording.phrase import Counted, Phrase

LATEST = Phrase("Latest: {year}", "Última cifra: {year}")
COUNTED = Phrase("{counted} in {year}", "{counted} en {year}")
SOME_HIDDEN = Phrase("{text}; {years} hidden", "{text}; oculto en {years}")
FEW = Counted(
    Phrase(
        "Fewer than 30 students in {year}: read with care.",
        "Menos de 30 estudiantes en {year}: lea con cuidado.",
    ),
    Phrase(
        "Fewer than 30 people in {year}: read with care.",
        "Menos de 30 personas en {year}: lea con cuidado.",
    ),
)
