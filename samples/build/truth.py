"""What must come out of a text, told by its author's own marks."""

import re
from typing import Any

from samples.build.markup import CLAUSE, NAME, Kind, Text, plain

SECTIONS = {"+": "present", "-": "absent", "*": "guests", "~": "others_present"}
TASK = "task"
MARK_OF_NUMBER = re.compile(r"[§.)\s]+")


def expected(text: Text) -> dict[str, Any]:
    """Return what a reader of the minutes finds; what they do not state is ``None``."""
    start, _, end = text.option("time").partition("-")
    names = {
        section: [name for mark, name in _names(text) if SECTIONS[mark] == section] for section in SECTIONS.values()
    }
    return {
        "file": f"{text.name}.{text.head['format']}",
        "body": text.head["body"],
        "known_as": text.option("known as", text.head["body"]),
        "number": text.option("number") or None,
        "date": text.head["date"],
        "start": start or None,
        "end": end or None,
        "place": text.option("place") or None,
        **names,
        "counts": {section: len(found) for section, found in names.items()},
        **_items(text),
    }


def _names(text: Text) -> list[tuple[str, str]]:
    return [(match["section"], match["name"]) for words in _words(text) for match in NAME.finditer(words)]


def _words(text: Text) -> list[str]:
    return [words for line in text.lines for words in (line.text, *line.cells)]


def _items(text: Text) -> dict[str, Any]:
    items: list[dict[str, Any]] = []
    before: list[dict[str, Any]] = []
    for line in text.lines:
        if line.kind is Kind.ITEM or line.item:
            items.append(_item(*(line.cells[:2] if line.item else (line.number, line.text))))
        for match in (match for words in (line.text, *line.cells) for match in CLAUSE.finditer(words)):
            if match["kinds"] == TASK:
                items[-1]["tasks"].append({"text": plain(match["text"]), "due": match["due"]})
            else:
                (items[-1]["clauses"] if items else before).append(_clause(match))
    return {"items": items, "unnumbered_clauses": before}


def _item(number: str, title: str) -> dict[str, Any]:
    return {"number": MARK_OF_NUMBER.sub("", number) or None, "title": plain(title), "clauses": [], "tasks": []}


def _clause(match: re.Match[str]) -> dict[str, Any]:
    return {"text": plain(match["text"]), "kinds": match["kinds"].split("/"), "due": match["due"]}
