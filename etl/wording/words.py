"""Every sentence of `etl.wording`, bound to the plan and vocabulary of one release."""

from etl.wording.bound.gaps import GapWords
from etl.wording.bound.measures import MeasureWords
from etl.wording.bound.need import NeedWords
from etl.wording.bound.numbers import NumberWords
from etl.wording.bound.outlook import OutlookWords
from etl.wording.bound.staff import StaffWords
from etl.wording.bound.statuses import StatusWords
from etl.wording.bound.times import TimesWords


class Words(
    NumberWords,
    StatusWords,
    MeasureWords,
    OutlookWords,
    GapWords,
    TimesWords,
    NeedWords,
    StaffWords,
):
    """Pure: the same input gives the same text. `language` is "en" or "es"."""
