"""An identity provider by somebody else (``tests/oidc``), running on this machine."""

import contextlib
import socket
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

from tests.provider import running_provider

NAME = "Ekelunda"


@contextlib.contextmanager
def running_for(house: str) -> Iterator[dict[str, Any]]:
    """Run a provider that sends people back to ``house``; yield how the house knows it."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with running_provider(port, f"{house}/accounts/oidc/ekelunda/callback/") as server:
        yield _described(server)


def _described(server: str) -> dict[str, Any]:
    return {
        "provider_id": "ekelunda",
        "name": NAME,
        "client_id": "samverk",
        "secret": "a secret of tests",
        "settings": {
            "server_url": server,
            "oauth_pkce_enabled": True,
            "domains": ["ekelunda.example"],
            "let_in": False,
            "asks_for_second_factor": False,
        },
    }


def log_in_there(page: Page, email: str) -> None:
    """Press our button, log in at the provider as ``email``, and let it tell us."""
    page.click(f"text=Logga in med {NAME}")
    page.wait_for_selector("input[name=login]")
    page.fill("input[name=login]", email)
    page.fill("input[name=password]", "anything")
    page.click("button[type=submit]")
    page.wait_for_selector("button:has-text('Continue')")
    page.click("button:has-text('Continue')")
    page.wait_for_selector(".house-name")
