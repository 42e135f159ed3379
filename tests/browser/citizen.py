"""A citizen's program that opens everything that is public in a house that is really served."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import requests
from django.urls import reverse

from tests.samverk.publishing.leaks.walking import HOST, Walk

ROOTS = ("/", "/robots.txt", "/sitemap.xml", "/oparl/v1.1/system", "/datasets/dcat", "/api/")
LISTS = (".csv", ".json", ".xlsx")
SECONDS = 60


@dataclass(frozen=True)
class Answer:
    """What a walk asks of an answer; the house calls itself as the tests call theirs."""

    status_code: int
    headers: dict[str, str]
    content: bytes
    resolver_match: None = None

    def items(self) -> Iterable[tuple[str, str]]:
        return self.headers.items()


class Browser:
    """Fetches from the house at ``address``, and follows no redirects."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.session = requests.Session()

    def get(self, path: str) -> Answer:
        answer = self.session.get(self.address + path, timeout=SECONDS, allow_redirects=False)
        content = answer.content
        if not content.startswith((b"%PDF", b"PK")):
            content = content.replace(self.address.encode(), HOST.encode())
        return Answer(answer.status_code, dict(answer.headers), content)


class ServedWalk(Walk):
    """Opens every list that is taken along as a whole: with each filter too, the house would ask for patience."""

    def _links(self, address: str, text: str) -> Iterator[str]:
        for link in super()._links(address, text):
            path, _, asked = link.partition("?")
            if not (asked and path.endswith(LISTS)) and not path.startswith(reverse("subscriptions:subscribe")):
                yield link


def walked(address: str) -> Walk:
    """Return the walk of a citizen through every link of every page."""
    walk = ServedWalk(Browser(address))  # type: ignore[arg-type]
    walk.follow(ROOTS)
    return walk
