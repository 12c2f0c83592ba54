"""Which function of ours answers which measure of the vectors."""

from collections.abc import Callable

from tests.etl.measure.vectors import comparisons, intervals, ordered, progress, spread
from tests.etl.measure.vectors.inputs import Answer, Inputs

MEASURES: dict[str, Callable[[Inputs], Answer]] = {
    **intervals.MEASURES,
    **comparisons.MEASURES,
    **progress.MEASURES,
    **spread.MEASURES,
    **ordered.MEASURES,
}
