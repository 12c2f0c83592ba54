"""Labels at the ends of lines, moved apart until none covers another."""


def spread(wanted: tuple[float, ...], height: float, low: float, high: float) -> tuple[float, ...]:
    """Positions as near to `wanted` as can be, at least `height` apart, within `low` and `high`.

    Positions are pixels from the top; the order is kept. When there is no room for all, they are
    as far apart as the room allows.
    """
    if not wanted:
        return ()
    order = sorted(range(len(wanted)), key=lambda at: (wanted[at], at))
    step = min(height, (high - low) / max(len(wanted) - 1, 1))
    placed: list[float] = []
    for at in order:
        earliest = placed[-1] + step if placed else low
        placed.append(max(wanted[at], earliest))
    latest = high
    for rank in range(len(placed) - 1, -1, -1):
        placed[rank] = min(placed[rank], latest)
        latest = placed[rank] - step
    result = [0.0] * len(wanted)
    for rank, at in enumerate(order):
        result[at] = placed[rank]
    return tuple(result)


def every(years: int, width: float, least: float) -> int:
    """Which year labels to write: each one, each second, ... so that labels `least` wide fit."""
    step = 1
    while years > 1 and width / (years - 1) * step < least:
        step += 1
    return step


def ticked(years: int, width: float, least: float) -> tuple[int, ...]:
    """The places of the years whose label is written. The first and the last always are; a label
    too near to the last gives way to it."""
    step = every(years, width, least)
    places = list(range(0, years, step))
    if places and places[-1] != years - 1:
        if (years - 1 - places[-1]) * width / max(years - 1, 1) < least and len(places) > 1:
            places.pop()
        places.append(years - 1)
    return tuple(places)


def wrap(words: str, width: int) -> tuple[str, ...]:
    """The words on as few lines of at most `width` letters as they need."""
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)
