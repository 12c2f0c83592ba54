"""What a district may say of its figures."""

from datetime import date
from typing import Any

from etl.model.commentary import Comment
from etl.model.school_year import SchoolYear
from etl.model.text import Text


def comment(
    year: int = 2018, text: str = "We opened two centers.", es: str = "", **more: Any
) -> Comment:
    """About readiness in the school year that ends in `year`."""
    told: dict[str, Any] = {
        "indicator": "readiness",
        "signed": "Office of Planning",
        "on": date(2018, 10, 9),
        "text": Text(text, es),
        **more,
    }
    return Comment(school_year=SchoolYear(year), **told)
