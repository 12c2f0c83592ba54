"""Where things stand on a slide, in inches. A slide is 13.333 by 7.5 (16 to 9)."""

from dataclasses import dataclass

EMU = 914_400  # to the inch


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """Left, top, width, height in the unit of the file."""
        left, top, width, height = (
            round(each * EMU) for each in (self.left, self.top, self.width, self.height)
        )
        return left, top, width, height


SLIDE = Box(0, 0, 13.333, 7.5)
_LEFT, _WIDE = 0.6, 12.13
OVER = Box(_LEFT, 0.28, _WIDE, 0.34)
TITLE = Box(_LEFT, 0.66, _WIDE, 0.86)
UNDER = Box(_LEFT, 1.56, _WIDE, 0.52)
BODY = Box(_LEFT, 1.66, _WIDE, 5.16)
CHART = Box(_LEFT, 2.14, _WIDE, 4.18)
TABLE = Box(_LEFT, 1.66, _WIDE, 5.16)
NOTE = Box(_LEFT, 6.36, _WIDE, 0.56)
FOOT = Box(_LEFT, 7.0, 10.9, 0.32)
NUMBER = Box(11.73, 7.0, 1.0, 0.32)
COVER_TITLE = Box(_LEFT, 1.6, _WIDE, 1.7)
COVER_UNDER = Box(_LEFT, 3.4, _WIDE, 0.9)
COVER_BODY = Box(_LEFT, 4.5, _WIDE, 2.2)
