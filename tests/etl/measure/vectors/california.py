"""California's status and change colours for chronic absence, as printed for 2023.

Code of the tests: no page shows a colour for status and change together. The cut scores are those
of cde.ca.gov/Ta/ac/cm/fivebyfivecolortables23.asp; figures are rounded to one decimal before the
cut, so 10.0 and 10.1 fall on two sides of it.
"""

from bisect import bisect_left

from etl.rounding import half_away

STATUS = ("Very Low", "Low", "Medium", "High", "Very High")
STATUS_ENDS = (2.5, 5.0, 10.0, 20.0)
CHANGE = (
    "Declined Significantly",
    "Declined",
    "Maintained",
    "Increased",
    "Increased Significantly",
)
CHANGE_ENDS = (-3.0, -0.5, 0.4, 3.0)
COLOURS = (
    ("Blue", "Blue", "Blue", "Green", "Yellow"),
    ("Blue", "Green", "Green", "Yellow", "Orange"),
    ("Green", "Green", "Yellow", "Orange", "Orange"),
    ("Yellow", "Yellow", "Orange", "Orange", "Red"),
    ("Yellow", "Orange", "Red", "Red", "Red"),
)


def colour(status: float, change: float) -> dict[str, str]:
    status, change = (round(float(half_away(part, 1)), 1) for part in (status, change))
    row, place = bisect_left(STATUS_ENDS, status), bisect_left(CHANGE_ENDS, change)
    return {"status": STATUS[row], "change": CHANGE[place], "color": COLOURS[row][place]}
