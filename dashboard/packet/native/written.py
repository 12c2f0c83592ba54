"""Numbers as pages write them, read back: a file carries no digit more than its page."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from etl.model.indicator import Unit

_NUMBER = re.compile(
    r"(?P<sign>[+−-]?)(?P<dollar>\$?)(?P<whole>\d{1,3}(?:,\d{3})+|0|[1-9]\d*)"
    r"(?P<decimals>\.\d+)?(?P<unit>%| (?:per|por cada) 100)?"
)
# Excel keeps fifteen digits; a longer run of digits is a name, not a number.
_MOST_DIGITS = 15


@dataclass(frozen=True)
class Written:
    """A number with the number format that writes it as the page does."""

    value: float
    form: str


def both_ways(form: str, *, has_plus: bool = False) -> str:
    """The format with the true minus sign that pages write, and a plus where they write one."""
    return f"{'+' if has_plus else ''}{form};−{form};{form}"


PLAIN = both_ways("#,##0.##")


def written(text: str) -> Written | None:
    """The number that a text consists of: 57.0%, −6.4, +13.3, 2,070, $1,250, 22.5 per 100. None
    for everything else: ranges, bounds, school years, codes with zeros in front."""
    found = _NUMBER.fullmatch(text)
    if not found:
        return None
    whole, decimals = found["whole"].replace(",", ""), found["decimals"] or ""
    if len(whole) + len(decimals) > _MOST_DIGITS:
        return None
    value = float(whole + decimals)
    is_negative = found["sign"] in ("−", "-") and value != 0
    return Written(-value if is_negative else value, _form(found))


def rounded(value: float, unit: Unit) -> Written:
    """A value that pages work out between two years, rounded half away from zero as they do."""
    is_whole = unit is Unit.COUNT or (unit is Unit.DOLLARS and abs(value) >= 100)
    step = Decimal(1) if is_whole else Decimal("0.1")
    exact = Decimal(repr(value)).quantize(step, rounding=ROUND_HALF_UP)
    return Written(float(exact), both_ways("#,##0" if is_whole else "#,##0.0"))


def _form(found: re.Match[str]) -> str:
    form = "#,##0" if "," in found["whole"] or len(found["whole"]) < 4 else "0"
    if found["decimals"]:
        form += "." + "0" * (len(found["decimals"]) - 1)
    dollar = '"$"' if found["dollar"] else ""
    unit = f'"{found["unit"]}"' if found["unit"] else ""
    return both_ways(f"{dollar}{form}{unit}", has_plus=found["sign"] == "+")
