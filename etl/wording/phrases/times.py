"""How many times a group's rate is the rate that it is compared with."""

from etl.wording.phrase import Phrase

HEADLINE = Phrase(
    "In {year}, the rate of {group} is {times} times that of {reference}",
    "En {year}, la tasa de {group} es {times} veces la de {reference}",
)
EACH_YEAR = Phrase("{headline}. By year: {sizes}.", "{headline}. Por año: {sizes}.")
RANGE = Phrase("It could be {ends} times by chance.", "Podría ser de {ends} veces por azar.")
SPOKEN = Phrase("{times} times", "{times} veces")
BOTH_RATES = Phrase(
    "One means as often, two twice as often. Each grid line is drawn as far from one as it is "
    "times larger or smaller.",
    "Uno quiere decir igual de seguido; dos, el doble. Cada línea de la gráfica está tan lejos del "
    "uno como veces es mayor o menor.",
)
SUBTITLE = Phrase(
    "{what}, of {whom}. The rate of one group divided by the other.",
    "{what}, de {whom}. La tasa de un grupo dividida entre la del otro.",
)
