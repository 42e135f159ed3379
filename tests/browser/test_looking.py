"""The look at a page finds what is wrong with it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.looking import looked_at_here

pytestmark = pytest.mark.browser
RIGHT = '<!doctype html><html lang="sv"><title>Sida</title><main><h1>Rubrik</h1><p>Text</p></main></html>'
WRONG = {
    "axe": RIGHT.replace("<p>", "<img src='data:,'><p>"),
    "console": RIGHT.replace("<p>", "<script>console.error('x')</script><p>"),
    "too small": RIGHT.replace("<p>", '<a href="#" style="font-size: 6px">Hit</a><p>'),
    "too wide": RIGHT.replace("<p>", '<p style="width: 3000px">'),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_named(open_page: Callable[..., Page], what: str) -> None:
    page = open_page()

    page.set_content(RIGHT)
    assert looked_at_here(page) == {}
    page.set_content(WRONG[what])

    assert list(looked_at_here(page)) == [what]
