"""Getting a token that opens a mailbox, as OAuth 2.0 has it for a program that acts by itself (RFC 6749, 4.4)."""

from json import loads

import requests

from samverk.mailroom.inbox import TokenSource
from samverk.mailroom.sources.parcel import Trouble

PATIENCE = 20.0  # seconds
LARGEST_ANSWER = 100_000  # bytes


def token_from(tokens: TokenSource) -> str:
    """Return a new token; raises ``Trouble``: ``"token-unreachable"``, ``"token-refused"``."""
    asked = {
        "grant_type": "client_credentials",
        "client_id": tokens.client_id,
        "client_secret": tokens.secret,
        "scope": tokens.scope,
    }
    try:
        # Sent on elsewhere, the secret would go along.
        with requests.post(tokens.url, data=asked, timeout=PATIENCE, allow_redirects=False, stream=True) as answer:
            said = _read(answer) if answer.ok else b""
    except (requests.RequestException, OSError):
        # Without what caused it, which may hold the address with all that was sent.
        raise Trouble("token-unreachable") from None
    return _token_in(said)


def _read(answer: requests.Response) -> bytes:
    """Return the first of an answer, more of which than a token needs is no token."""
    said = b""
    for part in answer.iter_content(LARGEST_ANSWER):
        said += part
        if len(said) >= LARGEST_ANSWER:
            break
    return said


def _token_in(said: bytes) -> str:
    try:
        token = loads(said)["access_token"]
    except (ValueError, TypeError, KeyError):
        raise Trouble("token-refused") from None
    if not isinstance(token, str) or not token.isascii() or not token.isprintable() or " " in token:
        raise Trouble("token-refused")
    return token
