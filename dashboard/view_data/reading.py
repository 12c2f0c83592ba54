"""A chart as it is read point by point, with the arrow keys or by pointing."""

from dataclasses import dataclass

Place = tuple[float, float]
# From here on nobody reads a chart point by point: the table is the better way.
MOST_STOPS = 200


@dataclass(frozen=True)
class Stop:
    """`words` are all that is said of the point. `wide` and `narrow` are its places in the two
    drawings; `live` is its place on the axes of the live figure, at the foot without a value."""

    words: str
    wide: Place
    narrow: Place
    live: tuple[str | float, float | None] | None = None


@dataclass(frozen=True)
class Reading:
    """Series of stops: left and right lead within a series, up and down from one to the next."""

    series: tuple[tuple[Stop, ...], ...]

    @property
    def stops(self) -> int:
        return sum(map(len, self.series))

    @property
    def is_read(self) -> bool:
        """Whether the chart is read point by point at all."""
        return 0 < self.stops <= MOST_STOPS
