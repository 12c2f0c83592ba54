"""Sizes, moments and counts in words."""

from datetime import datetime

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def size(number: int) -> str:
    """84 kB; 1.2 MB."""
    if number < 1_000:
        return f"{number} bytes"
    if number < 1_000_000:
        return f"{round(number / 1_000):,} kB"
    return f"{number / 1_000_000:,.1f} MB"


def moment(at: datetime) -> str:
    """12 November 2026, 9:42 a.m., by the clock of the server."""
    here = at.astimezone()
    half = "a.m." if here.hour < 12 else "p.m."
    return (
        f"{here.day} {_MONTHS[here.month - 1]} {here.year}, "
        f"{here.hour % 12 or 12}:{here.minute:02d} {half}"
    )


def counted(number: int, one: str, many: str = "") -> str:
    """1 error; 2 errors."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
