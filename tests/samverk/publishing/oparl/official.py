"""The official schemas of OParl 1.1 where somebody has them: the folder is named by OPARL_SCHEMAS."""

import json
import os
from functools import cache
from pathlib import Path

from jsonschema import Draft7Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from tests.samverk.publishing.oparl.shapes import Holds, Object, name_of

FOLDER = os.environ.get("OPARL_SCHEMAS", "")
PLAIN = {"date": "day", "date-time": "moment", "url": "address"}
TYPES = {"string": "text", "integer": "number", "boolean": "truth", "object": "anything"}


@cache
def schema(name: str) -> Object:
    """Return the schema of ``name``, with its references in the form that JSON Schema knows."""
    found: Object = json.loads((Path(FOLDER) / f"{name}.json").read_text(encoding="utf-8"))
    for words in found["properties"].values():
        _link(words)
        _link(words.get("items", {}))
    return found


def _link(words: Object) -> None:
    if str(words.get("schema", "")).endswith(".json"):
        words["$ref"] = f"urn:oparl:{words.pop('schema').removesuffix('.json')}"
        words.pop("type", None)


@cache
def _registry() -> Registry:
    names = [path.stem for path in Path(FOLDER).glob("*.json")]
    pairs = [
        (f"urn:oparl:{name}", Resource.from_contents(schema(name), default_specification=DRAFT7)) for name in names
    ]
    return Registry().with_resources(pairs)


def mistakes(thing: Object) -> list[str]:
    """Return what the schema of its type has against ``thing``."""
    rules = {"required": ["created", "modified"]} if thing.get("deleted") else schema(name_of(thing))
    found = Draft7Validator(rules, registry=_registry()).iter_errors(thing)
    return [f"{thing['id']}: {error.message[:200]}" for error in found]


def properties(name: str) -> dict[str, Holds]:
    """Return what the schema of ``name`` says of each property, in the words of our table."""
    return {key: _holds(words) for key, words in schema(name)["properties"].items()}


def _holds(words: Object) -> Holds:
    many = words.get("type") == "array"
    inner = words.get("items", {}) if many else words
    of = str(words.get("references") or inner.get("references") or "")
    if of == "externalList":
        return Holds("pages", words["items"]["$ref"].rpartition(":")[2])
    if "$ref" in inner:
        return Holds("object", inner["$ref"].rpartition(":")[2], many)
    plain = PLAIN.get(inner.get("format", "")) or TYPES[inner["type"]]
    return Holds(plain, of, many)
