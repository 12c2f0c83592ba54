"""When a picture stands on the screen, told by the page itself: the same for every page that is
measured, ours or not, with nothing in it of the way to the browser and back."""

from collections.abc import Callable, Sequence
from statistics import median

from playwright.sync_api import Browser, Page

LONG = 60_000  # milliseconds that a picture may take
_TIMES = 5

# Looked for in each frame; what is there in a frame is painted before the task after that frame.
_START = """
(() => {
  const isSeen = (found) => {
    const box = found.getBoundingClientRect();
    return box.width * box.height > 0 && found.checkVisibility({ visibilityProperty: true });
  };
  const seen = (picture) => [...document.querySelectorAll(picture)].filter(isSeen);
  window.bench = {
    until: (isThere, done) => {
      const look = () => {
        if (isThere()) setTimeout(() => done(performance.now()));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    isShown: (picture) => seen(picture).length > 0,
    drawn: (picture) => seen(picture).map((found) => found.outerHTML).join(""),
  };
})();
"""
_FIRST = """
bench.until(() => bench.isShown(PICTURE), (now) => { bench.first = now; });
"""
_CHANGE = """
(picture) => {
  bench.changed = 0;
  const begin = (event) => {
    if (event.type === "keydown" && event.key !== "Enter") return;
    for (const each of ["click", "keydown"]) window.removeEventListener(each, begin, true);
    const was = bench.drawn(picture);
    const began = performance.now();
    bench.until(
      () => bench.isShown(picture) && bench.drawn(picture) !== was,
      (now) => { bench.changed = now - began; },
    );
  };
  for (const each of ["click", "keydown"]) window.addEventListener(each, begin, true);
}
"""


def first(browser: Browser, address: str, picture: str) -> float:
    """Milliseconds from the first request until the first of `picture` (a selector) is painted, in
    a browser that has kept nothing: the middle of a few."""
    took = []
    for _ in range(_TIMES):
        page = new_page(browser)
        page.add_init_script(_FIRST.replace("PICTURE", repr(picture)))
        page.goto(address, wait_until="commit")
        page.wait_for_function("() => bench.first", timeout=LONG)
        took.append(float(page.evaluate("() => bench.first")))
        page.context.close()
    return median(took)


def changes(page: Page, picture: str, choices: Sequence[Callable[[], None]]) -> float:
    """Milliseconds from the click or the Enter key of a choice until another `picture` is painted:
    the middle of those of `choices`, each of which makes one."""
    took = []
    for choose in choices:
        page.evaluate(_CHANGE, picture)
        choose()
        page.wait_for_function("() => bench.changed", timeout=LONG)
        took.append(float(page.evaluate("() => bench.changed")))
    return median(took)


def new_page(browser: Browser) -> Page:
    """Of a browser that has seen nothing."""
    page = browser.new_context().new_page()
    page.add_init_script(_START)
    return page
