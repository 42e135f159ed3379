"""The page of open data in a real browser, wide and narrow, with a register and with an empty one."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.looking import looked_at
from tests.browser.scene import play

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.mark.parametrize("filled", [True, False])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_of_open_data_can_be_read_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], width: int, filled: bool
) -> None:
    if filled:
        play()

    assert looked_at(open_page(width), live_server.url + reverse("api-page:about")) == {}
