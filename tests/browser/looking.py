"""What is wrong with a page as the browser shows it; a picture of it is kept in the folder that ``PICTURES`` names."""

import os
import re
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# To hand over also what is right takes four times as long as to look.
VIOLATIONS = "rules => axe.run(document, rules).then(found => found.violations)"
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL = """() => [...document.querySelectorAll('a, button, input, select, summary')]
    .filter(one => one.checkVisibility() && !one.closest('p, td, dd, li, .unseen') && !one.matches('.skip'))
    .filter(one => { const box = one.getBoundingClientRect(); return box.width && (box.width < 24 || box.height < 24) })
    .map(one => one.outerHTML.slice(0, 120))"""


def looked_at(page: Page, address: str) -> dict[str, Any]:
    """Open ``address`` and return what is wrong with it, empty if nothing is."""
    page.errors.clear()  # type: ignore[attr-defined]
    page.goto(address)
    return looked_at_here(page)


def looked_at_here(page: Page) -> dict[str, Any]:
    """Return what is wrong with the page as it stands."""
    keep_picture(page)
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(VIOLATIONS, RULES)
    wrong = {
        "axe": [(one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"]) for one in found],
        "console": list(page.errors),  # type: ignore[attr-defined]
        "too wide": page.evaluate(TOO_WIDE),
        "too small": page.evaluate(SMALL),
    }
    return {name: what for name, what in wrong.items() if what}


def keep_picture(page: Page) -> None:
    """Keep a picture, named by the page's address and its width, if one is wanted."""
    if not (folder := os.environ.get("PICTURES")):
        return
    parts = urlsplit(page.url)
    name = re.sub(r"\W+", "-", f"{parts.path} {parts.query}").strip("-") or "start"
    width = page.viewport_size["width"] if page.viewport_size else 0
    page.screenshot(path=f"{folder}/{name[:120]}-{width}.png", full_page=True)
