"""Words for each kind of "no number"."""

from etl.wording.phrase import Counted, Phrase

HIDDEN = Phrase("Hidden", "Oculto")
NO_DATA = Phrase("No data", "Sin datos")
NOT_APPLICABLE_MARK = Phrase("n/a", "n/a")
HIDING = Counted(
    Phrase(
        "Hidden: too few students, or it could reveal a group with too few",
        "Oculto: son muy pocos estudiantes, o se podría revelar un grupo con muy pocos",
    ),
    Phrase(
        "Hidden: too few people, or it could reveal a group with too few",
        "Oculto: son muy pocas personas, o se podría revelar un grupo con muy pocas",
    ),
)
EVERY_YEAR_HIDDEN = Counted(
    Phrase(
        "Every year hidden: too few students, or it could reveal a group with too few",
        "Todos los años ocultos: son muy pocos estudiantes, o se podría revelar un grupo con "
        "muy pocos",
    ),
    Phrase(
        "Every year hidden: too few people, or it could reveal a group with too few",
        "Todos los años ocultos: son muy pocas personas, o se podría revelar un grupo con "
        "muy pocas",
    ),
)
YEAR_HIDDEN = Counted(
    Phrase(
        "{year} is hidden: too few students, or it could reveal a group with too few.",
        "{year} está oculto: son muy pocos estudiantes, o se podría revelar un grupo con muy "
        "pocos.",
    ),
    Phrase(
        "{year} is hidden: too few people, or it could reveal a group with too few.",
        "{year} está oculto: son muy pocas personas, o se podría revelar un grupo con muy pocas.",
    ),
)
NOT_REPORTED = Phrase(
    "Not reported: the source has no figure for {year}.",
    "Sin dato: la fuente no tiene cifra de {year}.",
)
NOT_APPLICABLE = Phrase(
    "Not applicable: this measure does not count this group.",
    "No aplica: esta medida no cuenta a este grupo.",
)
NOTHING_YET = Phrase("No figures to show yet", "Todavía no hay cifras")
