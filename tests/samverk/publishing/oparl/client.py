"""A client that knows no address of ours: it begins at the system and follows whatever OParl says are links.

What it knows stands in the official schemas beside this file: which properties are addresses of objects, which hold
objects, and which lead to lists that are read page by page until there is no next one.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from jsonschema import Draft7Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

SCHEMAS = Path(__file__).parent / "schemas"
Object = dict[str, Any]


def fetch(address: str) -> Any:
    """Return what a real server answers; anything but JSON with status 200 raises."""
    with urlopen(address, timeout=20) as answer:
        assert answer.headers["Content-Type"] == "application/json"
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Set-Cookie"] is None
        return json.loads(answer.read())


@cache
def schema(name: str) -> Object:
    """Return the official schema of ``name``, with its references in the form that JSON Schema knows."""
    found: Object = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    for words in found["properties"].values():
        _link(words)
        _link(words.get("items", {}))
    return found


def _link(words: Object) -> None:
    if str(words.get("schema", "")).endswith(".json"):
        words["$ref"] = f"urn:oparl:{words.pop('schema').removesuffix('.json')}"
        words.pop("type", None)


def _registry() -> Registry:
    pairs = [
        (f"urn:oparl:{path.stem}", Resource.from_contents(schema(path.stem), default_specification=DRAFT7))
        for path in SCHEMAS.glob("*.json")
    ]
    return Registry().with_resources(pairs)


def mistakes(thing: Object) -> list[str]:
    """Return what the official schema of its type has against ``thing``."""
    name = thing["type"].rpartition("/")[2]
    rules = {"required": ["created", "modified"]} if thing.get("deleted") else schema(name)
    found = Draft7Validator(rules, registry=_registry()).iter_errors(thing)
    return [f"{thing['id']}: {error.message[:200]}" for error in found]


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
        for name, rules in schema(thing["type"].rpartition("/")[2])["properties"].items():
            if name in thing:
                self._follow(thing[name], rules)

    def _follow(self, value: Any, rules: Object) -> None:
        items = rules.get("items", {})
        if rules.get("references") == "externalList":
            self._read(value)
        elif isinstance(value, list):
            for part in value:
                self._follow(part, {**items, "references": items.get("references") or rules.get("references")})
        elif isinstance(value, dict):
            self._waiting.append(value["id"])
        elif rules.get("references"):
            self._waiting.append(value)

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
