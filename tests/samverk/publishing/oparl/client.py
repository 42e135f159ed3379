"""A client that knows no address of ours: it begins at the system and follows whatever OParl says are links.

What it knows stands in the table of OParl beside this file: which properties are addresses of objects, which hold
objects, and which lead to lists that are read page by page until there is no next one.
"""

import json
from typing import Any
from urllib.request import urlopen

from tests.samverk.publishing.oparl.shapes import Holds, Object, name_of, properties


def fetch(address: str) -> Any:
    """Return what a real server answers; anything but JSON with status 200 raises."""
    with urlopen(address, timeout=20) as answer:
        assert answer.headers["Content-Type"] == "application/json"
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Set-Cookie"] is None
        return json.loads(answer.read())


class Walk:
    """Everything that can be reached from a system: objects by id, and how many lists were read."""

    def __init__(self, start: str) -> None:
        self.objects: dict[str, Object] = {}
        self.lists: dict[str, list[str]] = {}
        self.pages = 0
        self._waiting = [start]
        while self._waiting:
            address = self._waiting.pop()
            if address not in self.objects:
                self._take(fetch(address), address)

    def _take(self, thing: Object, address: str) -> None:
        assert thing["id"] == address
        self.objects[address] = thing
        for name, holds in properties(name_of(thing)).items():
            if name in thing:
                self._follow(thing[name], holds)

    def _follow(self, value: Any, holds: Holds) -> None:
        if holds.kind == "pages":
            self._read(value)
        elif holds.of:
            parts = value if holds.many else [value]
            self._waiting += [part["id"] if holds.kind == "object" else part for part in parts]

    def _read(self, first: str) -> None:
        address: str | None = first
        if first in self.lists:
            return
        self.lists[first] = []
        while address:
            page = fetch(address)
            self.pages += 1
            self.lists[first] += [thing["id"] for thing in page["data"]]
            self._waiting += [thing["id"] for thing in page["data"]]
            address = page["links"].get("next")
