"""Every sentence of `etl.wording`, bound to the plan and vocabulary of one release."""

from etl.wording.bound.gaps import GapWords
from etl.wording.bound.measures import MeasureWords
from etl.wording.bound.numbers import NumberWords
from etl.wording.bound.statuses import StatusWords


class Words(NumberWords, StatusWords, MeasureWords, GapWords):
    """Pure: the same input gives the same text. `language` is "en" or "es"."""
