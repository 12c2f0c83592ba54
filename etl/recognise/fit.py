"""How well a file fits a layout."""

from dataclasses import dataclass

from etl.layouts.layout import Layout

_ENOUGH = 0.6  # of the values that a layout describes must be there


@dataclass(frozen=True)
class Fit:
    """How well a file fits a layout. `found` of `wanted` headers are there; `values` is the share
    of what the layout measures that is there; `known` the share of the table's headers that the
    layout knows. `understood` is the share of the figures in the first rows whose place, year,
    group and entry are all understood, asked where several layouts fit nearly alike; `is_close`
    says that this one is among them. `missing` are headers of the layout, `renamed` pairs of one
    of these with the file's header that looks like it, `new` the number of headers that the layout
    does not know."""

    layout: Layout
    found: int
    wanted: int
    values: float
    known: float
    by_name: bool
    missing: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    new: int = 0
    is_close: bool = True
    understood: float = 1.0

    @property
    def is_whole(self) -> bool:
        return self.found == self.wanted and self.values >= _ENOUGH

    @property
    def confidence(self) -> float:
        """From 0 to 1: three quarters for what the layout wants, the rest for how much of the
        table it explains. A file's name adds nothing but order among equals."""
        wanted = (self.found / self.wanted if self.wanted else 1.0) * (0.5 + 0.5 * self.values)
        return round(0.75 * wanted + 0.25 * self.known, 2)

    @property
    def reason(self) -> str:
        """In words; it names headers of the layout alone."""
        told = [
            f"{self.found} of {self.wanted} needed headers are there",
            f"{self.values:.0%} of the layout's measures",
            f"it knows {self.known:.0%} of the table's headers",
        ]
        if self.by_name:
            told.append("the file's name fits")
        if self.missing:
            told.append(f"missing: {', '.join(self.missing[:5])}")
        if self.new:
            told.append(f"{self.new} headers are new")
        return "; ".join(told)
