"""A school beside the district and beside schools like it. Never a rank."""

from etl.wording.phrase import Phrase

WITHIN = Phrase(
    "{value} is within the range that schools of this size show by chance around the district's "
    "{average} ({low} to {high}).",
    "{value} está dentro del margen que escuelas de este tamaño muestran por azar en torno al "
    "{average} del distrito (de {low} a {high}).",
)
EDGE_ABOVE = Phrase(
    "{value} is above the range that schools of this size show by chance ({low} to {high}); about "
    "one school in 20 is outside it by chance alone.",
    "{value} está por encima del margen que escuelas de este tamaño muestran por azar (de {low} a "
    "{high}); cerca de una de 20 queda fuera solo por azar.",
)
EDGE_BELOW = Phrase(
    "{value} is below the range that schools of this size show by chance ({low} to {high}); about "
    "one school in 20 is outside it by chance alone.",
    "{value} está por debajo del margen que escuelas de este tamaño muestran por azar (de {low} a "
    "{high}); cerca de una de 20 queda fuera solo por azar.",
)
ABOVE = Phrase(
    "{value} differs from the district's {average} by more than chance: it is above the wide "
    "range for schools of this size ({low} to {high}).",
    "{value} difiere del {average} del distrito más allá del azar: está por encima del margen "
    "amplio para escuelas de este tamaño (de {low} a {high}).",
)
BELOW = Phrase(
    "{value} differs from the district's {average} by more than chance: it is below the wide "
    "range for schools of this size ({low} to {high}).",
    "{value} difiere del {average} del distrito más allá del azar: está por debajo del margen "
    "amplio para escuelas de este tamaño (de {low} a {high}).",
)
AS_EXPECTED = Phrase(
    "Schools with a like share of low-income students have about {expected} ({low} to {high}); "
    "{value} is within that range.",
    "Las escuelas con una parte parecida de estudiantes de bajos ingresos tienen cerca de "
    "{expected} (de {low} a {high}); {value} está dentro de ese margen.",
)
OVER_EXPECTED = Phrase(
    "Schools with a like share of low-income students have about {expected} ({low} to {high}); "
    "{value} is above that range. About one school in 20 is outside it by chance alone.",
    "Las escuelas con una parte parecida de estudiantes de bajos ingresos tienen cerca de "
    "{expected} (de {low} a {high}); {value} está por encima de ese margen. Cerca de una de 20 "
    "queda fuera solo por azar.",
)
UNDER_EXPECTED = Phrase(
    "Schools with a like share of low-income students have about {expected} ({low} to {high}); "
    "{value} is below that range. About one school in 20 is outside it by chance alone.",
    "Las escuelas con una parte parecida de estudiantes de bajos ingresos tienen cerca de "
    "{expected} (de {low} a {high}); {value} está por debajo de ese margen. Cerca de una de 20 "
    "queda fuera solo por azar.",
)
SIMILAR = Phrase(
    "Nearest in their share of low-income students: {schools}.",
    "Las más cercanas en su parte de estudiantes de bajos ingresos: {schools}.",
)
COUNTED_WITHIN = Phrase(
    "In {year}, {inside} of {total} schools are within the range that chance gives schools of "
    "their size around the district's {average}.",
    "En {year}, {inside} de {total} escuelas están dentro del margen que el azar da a escuelas "
    "de su tamaño en torno al {average} del distrito.",
)
