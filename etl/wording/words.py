"""Every sentence of `etl.wording`, bound to the plan and vocabulary of one release."""

from etl.wording.bound.gaps import GapWords
from etl.wording.bound.measures import MeasureWords
from etl.wording.bound.numbers import NumberWords
from etl.wording.bound.outlook import OutlookWords
from etl.wording.bound.statuses import StatusWords
from etl.wording.bound.together import TogetherWords


class Words(NumberWords, StatusWords, MeasureWords, OutlookWords, GapWords, TogetherWords):
    """Pure: the same input gives the same text. `language` is "en" or "es"."""
