"""Calling an outside service, and a refusal for all that may come back instead of an answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import aiohttp
from pyhanko.sign.general import SigningError

from samverk.records.refusal import RuleBroken


class Answer(dict[str, Any]):
    """What the service said; what it left out makes it no answer."""

    def __missing__(self, name: str) -> Any:
        """Refuse an answer without what was asked for."""
        raise RuleBroken("service-garbled", name)


class Caller:
    """One who calls the service at ``base`` with a bearer token."""

    def __init__(self, session: aiohttp.ClientSession, base: str, token: str) -> None:
        """Keep where to call and how."""
        self.session, self.base, self.token = session, base, token

    async def post(self, endpoint: str, asked: dict[str, Any]) -> Answer:
        """Return the answer of one endpoint.

        Raises ``RuleBroken``: ``"service-refused"``, ``"service-unavailable"``, ``"service-slow"``,
        ``"service-garbled"``.
        """
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        with answered():
            async with self.session.post(
                f"{self.base}/{endpoint}", json=asked, headers=headers, allow_redirects=False
            ) as response:
                if response.status >= 500:
                    raise RuleBroken("service-unavailable", f"{endpoint} {response.status}")
                if response.status != 200:
                    raise RuleBroken("service-refused", f"{endpoint} {await _why(response)}")
                said = await response.json()
        if not isinstance(said, dict):
            raise RuleBroken("service-garbled", endpoint)
        return Answer(said)


@contextmanager
def answered() -> Iterator[None]:
    """Turn what may go wrong between here and the service into a refusal."""
    try:
        yield
    except TimeoutError as error:
        raise RuleBroken("service-slow") from error
    except (aiohttp.ContentTypeError, aiohttp.ClientPayloadError) as error:
        raise RuleBroken("service-garbled", type(error).__name__) from error
    except aiohttp.ClientError as error:
        raise RuleBroken("service-unavailable", type(error).__name__) from error
    except SigningError as error:
        if isinstance(error.__cause__, aiohttp.ContentTypeError) or error.__cause__ is None:
            raise RuleBroken("service-garbled", str(error)) from error
        if isinstance(error.__cause__, aiohttp.ClientResponseError) and error.__cause__.status < 500:
            raise RuleBroken("service-refused", str(error.__cause__.status)) from error
        is_far = isinstance(error.__cause__, aiohttp.ClientError)
        raise RuleBroken("service-unavailable" if is_far else "service-garbled", str(error)) from error
    except (ValueError, TypeError, KeyError) as error:
        raise RuleBroken("service-garbled", type(error).__name__) from error


async def _why(response: aiohttp.ClientResponse) -> str:
    """Return the service's own short word for its refusal."""
    try:
        said = await response.json()
    except (aiohttp.ClientError, ValueError):
        return str(response.status)
    return str(said.get("error", response.status))[:80] if isinstance(said, dict) else str(response.status)
