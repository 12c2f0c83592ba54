"""What the district says of an indicator's figures of a school year, in its own words."""

from dataclasses import dataclass
from datetime import date

from etl.model.school_year import SchoolYear
from etl.model.text import Text


@dataclass(frozen=True)
class Comment:
    """Plain text, `signed` as its author wants to be named, written `on` a day. One whose English
    is empty takes back what was said of that indicator and year; no release holds such a one."""

    indicator: str
    school_year: SchoolYear
    text: Text
    signed: str
    on: date

    @property
    def about(self) -> tuple[str, SchoolYear]:
        """There is at most one comment about the same."""
        return self.indicator, self.school_year
