"""The JSON form, described as JSON Schema 2020-12 for those who read it with other tools."""

from enum import StrEnum
from typing import Any

from minutebook.model.clause import Kind, VerbClass
from minutebook.model.finding import Level
from minutebook.model.item import ItemKind, ProcedureKind

VERSION = "1"
"""Raised when a reader of the old form would misunderstand the new one; new keys alone do not raise it."""

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
MAYBE_TEXT: Schema = {"type": ["string", "null"]}
FLAG: Schema = {"type": "boolean"}
WHOLE: Schema = {"type": "integer"}
COUNT: Schema = {"type": ["integer", "null"], "minimum": 0}
CLOCK: Schema = {"type": ["string", "null"], "pattern": r"^\d\d:\d\d$"}
DAY: Schema = {"type": ["string", "null"], "format": "date"}
WHEN: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}(-\d\d(-\d\d)?|-Q[1-4])?$"}
QUOTES: Schema = {"type": "array", "items": {"$ref": "#/$defs/quote"}}


def json_schema() -> Schema:
    """Return the schema of what ``to_json`` writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Minutes as read",
        **_object(_minutes()),
        "$defs": {
            "place": _object(_place()),
            "quote": _object({"words": TEXT, **_place()}),
            "fact": _object({"value": {"type": ["string", "integer"]}, "derived": FLAG, "quotes": QUOTES}),
            "attendee": _object(_attendee()),
            "presenter": _object(
                {"name": TEXT, "organisation": MAYBE_TEXT, "role": MAYBE_TEXT, "group": FLAG, "quotes": QUOTES}
            ),
            "item": _object(_item()),
            "clause": _object({**_meaning(), "under": MAYBE_TEXT, "in_prose": FLAG}),
            "task": _object(_meaning()),
            "procedure": _object(_procedure()),
            "finding": _object(_finding()),
        },
    }


def _minutes() -> Schema:
    header = dict.fromkeys(("title", "body", "number", "place"), MAYBE_TEXT)
    return {
        "schema": {"const": VERSION},
        "source": TEXT,
        "file": _object({"name": TEXT, "media_type": TEXT, "sha256": TEXT, "size": WHOLE, "pages": WHOLE}),
        "is_minutes": FLAG,
        "dialect": TEXT,
        "evidence": {"type": "number", "minimum": 0, "maximum": 1},
        **header,
        "date": DAY,
        "start": CLOCK,
        "end": CLOCK,
        "next_meeting": WHEN,
        "facts": _facts(),
        "present": _many("attendee"),
        "absent": _many("attendee"),
        "guests": _many("attendee"),
        "items": _many("item"),
        "unnumbered_decisions": _many("clause"),
        "signatories": {"type": "array", "items": _object({"name": TEXT, "role": MAYBE_TEXT, "quotes": QUOTES})},
        "preamble": QUOTES,
        "labels": QUOTES,
        "furniture": QUOTES,
        "unclaimed": QUOTES,
        "findings": _many("finding"),
        "text": TEXT,
    }


def _place() -> Schema:
    return dict.fromkeys(("page", "line", "start", "end"), WHOLE)


def _attendee() -> Schema:
    texts = ("organisation", "organisation_as_written", "party", "role", "deputy_for")
    return {
        "order": WHOLE,
        "name": TEXT,
        **dict.fromkeys(texts, MAYBE_TEXT),
        "arrived": CLOCK,
        "left": CLOCK,
        "presence": {"type": "array", "items": _object({"arrived": CLOCK, "left": CLOCK})},
        **dict.fromkeys(("chair", "secretary", "serving", "group"), FLAG),
        "remote": {"type": ["boolean", "null"]},
        "items": {"type": "array", "items": TEXT},
        "quotes": QUOTES,
    }


def _item() -> Schema:
    amount = _object({"ore": WHOLE, "per": MAYBE_TEXT, "quotes": QUOTES})
    return {
        "order": WHOLE,
        "number": MAYBE_TEXT,
        "title": TEXT,
        "kind": _one_of(ItemKind),
        **dict.fromkeys(("section", "registry_number", "carried_over"), MAYBE_TEXT),
        "facts": _facts(),
        "presenters": _many("presenter"),
        "background": QUOTES,
        "subheads": QUOTES,
        "decisions": _many("clause"),
        "procedures": _many("procedure"),
        "tasks": _many("task"),
        "attachments": _many("fact"),
        "dates": {"type": "array", "items": DAY},
        "date_facts": _many("fact"),
        "amounts": {"type": "array", "items": {"type": "number"}, "description": "kronor; rates are left out"},
        "amount_facts": {"type": "array", "items": amount},
        "quotes": QUOTES,
    }


def _meaning() -> Schema:
    returns_to = _object({"body": MAYBE_TEXT, "date": WHEN, "quotes": QUOTES})
    handed_to = _object({"body": TEXT, "purpose": {"enum": ["decision", "information", None]}, "quotes": QUOTES})
    return {
        "text": TEXT,
        "kind": {"anyOf": [_one_of(Kind), {"type": "array", "items": _one_of(Kind)}]},
        "verb_classes": {"type": "array", "items": _one_of(VerbClass), "minItems": 1},
        "responsible": {"type": "array", "items": TEXT},
        "fan_out": MAYBE_TEXT,
        "due": WHEN,
        "returns_to": {"anyOf": [returns_to, {"type": "null"}]},
        "handed_to": {"anyOf": [handed_to, {"type": "null"}]},
        "amount": {"type": ["number", "null"], "description": "kronor"},
        "account_from": MAYBE_TEXT,
        "account_to": MAYBE_TEXT,
        "facts": {"type": "object"},
        "quotes": QUOTES,
    }


def _procedure() -> Schema:
    counts = dict.fromkeys(("yes", "no", "abstained"), COUNT)
    persons: Schema = {"type": "array", "items": TEXT}
    return {"kind": _one_of(ProcedureKind), "text": TEXT, "persons": persons, **counts, "quotes": QUOTES}


def _finding() -> Schema:
    place: Schema = {"anyOf": [{"$ref": "#/$defs/place"}, {"type": "null"}]}
    return {"code": TEXT, "level": _one_of(Level), "place": place, "words": TEXT, "detail": TEXT}


def _facts() -> Schema:
    return {"type": "object", "additionalProperties": {"$ref": "#/$defs/fact"}}


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": sorted(properties)}


def _many(name: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _one_of(names: type[StrEnum]) -> Schema:
    return {"enum": [member.value for member in names]}
