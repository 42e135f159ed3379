"""Somebody who uses a page by its keyboard alone, and always sees where they are."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

# More stops than this nobody makes to reach what they look for.
MOST_STOPS = 300
# A field for a date or a time has parts of its own to step through.
MOST_PARTS = 8
# Says what is wrong with the place that has focus: nothing to see, or nothing that tells it apart.
# A field for a date or a time has a button that the browser marks by itself.
WRONG = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const box = element.getBoundingClientRect(), style = getComputedStyle(element);
  const outside = box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;
  const hidden = outside || style.visibility !== "visible";
  if (box.width < 4 || box.height < 4 || hidden) return "unseen: " + element.outerHTML;
  const ownMark = ["date", "time"].includes(element.type);
  const unmarked = !ownMark && style.outlineStyle === "none" && style.boxShadow === "none";
  return unmarked ? "unmarked: " + element.outerHTML : "";
}"""
STEP = """() => {
  const stays = window.stoodAt === document.activeElement;
  window.stoodAt = document.activeElement;
  return stays && document.activeElement !== document.body;
}"""


@dataclass
class Keyboard:
    """The keys of one page. What is looked for is named by its role and its accessible name."""

    page: Page

    def to(self, role: str, name: str | re.Pattern[str]) -> Locator:
        """Step on until the thing has focus; every stop on the way must be seen, and none may hold the focus fast."""
        wanted = self.page.get_by_role(role, name=name)  # type: ignore[arg-type]
        wanted.first.wait_for()
        stood = 0
        for _stop in range(MOST_STOPS):
            self.page.keyboard.press("Tab")
            self._sees_where_it_is()
            stood = stood + 1 if self.page.evaluate(STEP) else 0
            assert stood < MOST_PARTS, "the focus is trapped"
            if wanted.evaluate_all("all => all.includes(document.activeElement)"):
                return wanted.and_(self.page.locator(":focus"))
        raise AssertionError(f"no key leads to {name}")

    def _sees_where_it_is(self) -> None:
        """Wait, since a living page may be exchanging the very part, and slowly; then say what is wrong."""
        wrong = ""
        for _look in range(300):
            wrong = self.page.evaluate(WRONG)
            if not wrong:
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(wrong)

    def press(self, role: str, name: str | re.Pattern[str]) -> None:
        self.to(role, name)
        self.page.keyboard.press("Enter")

    def write(self, name: str | re.Pattern[str], words: str) -> None:
        self.to("textbox", name)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)

    def choose(self, name: str | re.Pattern[str], words: str) -> None:
        """Choose the first alternative of a list that holds ``words``, with the arrows."""
        field = self.to("combobox", name)
        self.page.keyboard.press("Home")
        for _alternative in range(MOST_STOPS):
            if words in field.evaluate("field => field.selectedOptions[0].text"):
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no alternative says {words}")

    def is_somewhere(self) -> bool:
        """Tell whether the focus lies on something of the page: an act must not throw it back to the beginning."""
        return bool(self.page.evaluate("document.activeElement !== document.body"))
