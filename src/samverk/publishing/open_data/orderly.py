"""A graph as a file that is the same from every process: the library itself writes in the order of sets."""

import json
import re
from typing import Any
from xml.etree.ElementTree import Element, fromstring, indent, register_namespace, tostring

from rdflib import Graph

NUMBERED = re.compile(r"ns\d+")


def orderly(graph: Graph, form: str) -> bytes:
    """Return ``graph`` as "xml", "turtle" or "json-ld"."""
    content: bytes = graph.serialize(format=form, encoding="utf-8")
    if form == "xml":
        return _orderly_xml(content, graph)
    return _orderly_json(content) if form == "json-ld" else content


def _orderly_xml(content: bytes, graph: Graph) -> bytes:
    for prefix, namespace in graph.namespaces():
        # The library numbers what it has no name for, and the writer of XML does so by itself.
        if not NUMBERED.fullmatch(prefix):
            register_namespace(prefix, str(namespace))
    root = fromstring(content)  # noqa: S314  we have written it a moment ago
    for thing in root:
        thing[:] = sorted(thing, key=_as_words)
    root[:] = sorted(root, key=_as_words)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _as_words(thing: Element) -> tuple[str, ...]:
    attributes = (f"{name} {value}" for name, value in sorted(thing.attrib.items()))
    return (thing.tag, *attributes, thing.text or "")


def _orderly_json(content: bytes) -> bytes:
    return json.dumps(_sorted(json.loads(content)), ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(part) for key, part in value.items()}
    if isinstance(value, list):
        return sorted((_sorted(part) for part in value), key=lambda part: json.dumps(part, sort_keys=True))
    return value
