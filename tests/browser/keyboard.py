"""A reader who has a keyboard and no mouse: where the Tab key leads, and whether it shows."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

# Every stop that the page offers, marked in the order of the page. Of buttons of one choice (radio)
# the Tab key reaches one.
_MARK = """() => {
  const fields = "button, input:not([type=hidden]), select, textarea";
  const wanted = `a[href], summary, [tabindex='0'], ${fields}`;
  const isStop = (it) => {
    if (!it.checkVisibility({ visibilityProperty: true })) return false;
    if (it.disabled || it.tabIndex < 0) return false;
    if (it.type !== "radio") return true;
    const own = [...document.getElementsByName(it.name)];
    const first = own.find((each) => each.checked) || own[0];
    return it === first;
  };
  const seen = [...document.querySelectorAll(wanted)].filter(isStop);
  seen.forEach((it, place) => (it.dataset.stop = place));
  return seen.length;
}"""
_FOCUSED = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const style = getComputedStyle(it);
  const placed = (each) =>
    !each || ["sticky", "fixed"].includes(getComputedStyle(each).position)
      ? each && getComputedStyle(each).position
      : placed(each.parentElement);
  const box = it.getBoundingClientRect();
  const isWhole = box.top >= 0 && box.bottom <= innerHeight && box.left >= 0;
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const isOver = over && !it.contains(over) && !over.contains(it);
  const charts = "[role=img], .chartbox, .chart-area, svg";
  const chart = it.closest(charts);
  let back = it;
  let paper = "rgba(0, 0, 0, 0)";
  while (back && paper === "rgba(0, 0, 0, 0)") {
    back = back.parentElement;
    paper = back ? getComputedStyle(back).backgroundColor : "rgb(255, 255, 255)";
  }
  const name = it.getAttribute("aria-label") || it.textContent || it.name || it.tagName;
  return {
    stop: it.dataset.stop === undefined ? -1 : Number(it.dataset.stop),
    hasParts: ["date", "datetime-local", "time"].includes(it.type),
    name: name.trim().slice(0, 40),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    colour: style.outlineColor,
    paper,
    isSeen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    isCovered: Boolean(isWhole && isOver && ["sticky", "fixed"].includes(placed(over))),
    chart: chart ? [...document.querySelectorAll(charts)].indexOf(chart) : null,
  };
}"""


@dataclass(frozen=True)
class Stop:
    """Where the focus is. `stop` counts the stops of the page from 0; `ring` is in pixels."""

    stop: int
    name: str
    ring: float
    contrast: float
    is_seen: bool
    is_covered: bool
    chart: int | None


def walk(page: Page) -> tuple[int, list[Stop]]:
    """How many stops the page has, and those that the Tab key reaches until it leaves the page
    (which leads to the first one again). The parts of a date are one stop."""
    stops = int(page.evaluate(_MARK))
    page.evaluate("document.activeElement.blur()")
    reached: list[Stop] = []
    for _ in range(stops + 20):
        page.keyboard.press("Tab")
        told = page.evaluate(_FOCUSED)
        if told and reached and told["stop"] == reached[-1].stop and told["hasParts"]:
            continue
        if told is None or (reached and told["stop"] == reached[0].stop):
            break
        reached.append(_stop(told))
    return stops, reached


def _stop(told: dict[str, Any]) -> Stop:
    return Stop(
        stop=told["stop"],
        name=told["name"],
        ring=told["ring"],
        contrast=contrast(told["colour"], told["paper"]),
        is_seen=told["isSeen"],
        is_covered=told["isCovered"],
        chart=told["chart"],
    )


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG between two colours as a browser writes them: "rgb(1, 2, 3)"."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = colour[colour.index("(") + 1 : -1].split(",")[:3]
    shares = (float(part) / 255 for part in parts)
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
