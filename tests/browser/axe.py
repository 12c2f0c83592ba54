"""What axe-core, and a look at the page's room, find on the page that is shown."""

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

_AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
_RUN = """async () => {
  const found = await axe.run({ resultTypes: ["violations"] });
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target}`));
}"""


def violations(page: Page) -> list[str]:
    """Every node that breaks a rule of axe-core (WCAG 2.0 to 2.2, A and AA, and its good
    practices), as "rule: node"."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE.read_text(encoding="utf-8"))
    found: list[Any] = page.evaluate(_RUN)
    return [str(each) for each in found]
