"""Places stand A to Z as people read it, not as a computer counts letters."""

from dashboard.queries.by_name import by_name
from etl.model.organization import Kind, Organization


def test_small_letters_and_accents_do_not_put_a_school_last() -> None:
    names = ("Eastern High", "duPont Manual High", "Doss High", "Ávila High")
    places = [Organization(str(at), Kind.SCHOOL, name) for at, name in enumerate(names)]
    assert [place.name for place in sorted(places, key=by_name)] == [
        "Ávila High",
        "Doss High",
        "duPont Manual High",
        "Eastern High",
    ]
