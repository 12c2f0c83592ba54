"""The fictional district and its schools. Their names are trees, waters and places, never people.

A school is the same whatever the number of schools: school 7 of 30 is school 7 of 1,000.
"""

from collections import Counter

from etl.model.organization import Kind, Organization

DISTRICT = Organization("810", Kind.DISTRICT, "Riverbend Public Schools")
MOST = 2_500

_LEVELS = ("high", "elementary", "middle", "elementary", "high")
_CALLED = {"high": "High", "middle": "Middle", "elementary": "Elementary"}
_FIRST = {
    "high": (
        *("Northgate", "Lakeview", "Ashby", "Brookside", "Westfield", "Maple Grove"),
        *("Eastfield", "Oakdale", "Cedar Hollow", "Stonebridge", "Pine Ridge", "Harbor Point"),
    ),
}
# A name that changed: the code stays.
_RENAMED = {"Oakdale High": ((2015, "Oakdale Technical High"), (2023, "Oakdale High"))}
_TREES = (
    *("Alder", "Ash", "Aspen", "Bayberry", "Beech", "Birch", "Buckeye", "Catalpa"),
    *("Cherry", "Chestnut", "Cottonwood", "Cypress", "Dogwood", "Elm", "Fir", "Hackberry"),
    *("Hawthorn", "Hazel", "Hemlock", "Hickory", "Juniper", "Larch", "Linden", "Locust"),
    *("Magnolia", "Mulberry", "Persimmon", "Poplar", "Redbud", "Spruce", "Sycamore", "Walnut"),
)
_PLACES = (
    *("Bank", "Bend", "Bluff", "Bridge", "Creek", "Crossing", "Dale", "Falls"),
    *("Ferry", "Field", "Fork", "Glen", "Heights", "Hill", "Island", "Knoll"),
    *("Landing", "Meadow", "Mill", "Orchard", "Park", "Pass", "Point", "Pond"),
    *("Prairie", "Run", "Shore", "Spring", "Station", "Trail", "Valley", "Wharf"),
)


def schools(count: int) -> tuple[Organization, ...]:
    """The first `count` schools of Riverbend: of five, two high, two elementary and a middle
    school. Raises ValueError when there are not so many names."""
    if not 1 <= count <= MOST:
        raise ValueError(f"Riverbend has 1 to {MOST:,} schools.")
    so_far: Counter[str] = Counter()
    found = []
    for number in range(count):
        level = _LEVELS[number % len(_LEVELS)]
        name = f"{_place(level, so_far[level])} {_CALLED[level]}"
        found.append(
            Organization(
                f"{DISTRICT.code}{number + 1:03}",
                Kind.SCHOOL,
                name,
                level,
                "A1",
                _RENAMED.get(name, ()),
            )
        )
        so_far[level] += 1
    return tuple(found)


def _place(level: str, number: int) -> str:
    """The name of the level's school `number`; no two of a level are alike (33 and 32 share no
    factor, so the places go all the way round before a tree meets one twice)."""
    first = _FIRST.get(level, ())
    if number < len(first):
        return first[number]
    turn, tree = divmod(number - len(first), len(_TREES))
    return f"{_TREES[tree]} {_PLACES[(turn + number) % len(_PLACES)]}"
