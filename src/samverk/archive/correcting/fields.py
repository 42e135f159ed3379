"""Corrections that set a field. Values come in the terms of the JSON form, and are refused if they make no sense."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, time
from typing import Any, TypeVar

from minutebook.model.attendance import Attendee, Section
from minutebook.model.clause import Clause, HandedTo, Meaning, ReturnsTo, VerbClass
from minutebook.model.item import Item, ItemKind
from minutebook.model.minutes import Minutes
from minutebook.model.schema.reading import when
from minutebook.model.source import Quote
from minutebook.model.when import Fact
from minutebook.recognise.meaning.kinds import kinds_of

Value = Any
Part = TypeVar("Part", Minutes, Item, Attendee, Meaning)
Reader = Callable[[str], Any]

MEETING_FIELDS: dict[str, Reader] = {
    "title": str,
    "body": str,
    "number": str,
    "date": date.fromisoformat,
    "start": time.fromisoformat,
    "end": time.fromisoformat,
    "place": str,
    "next_meeting": when,
}
ITEM_FIELDS = ("number", "title", "kind", "registry_number")
ATTENDEE_FIELDS = ("name", "organisation", "role", "party", "section")
CLAUSE_FIELDS = (
    *("text", "verb_classes", "addressees", "due", "amount_ore", "fan_out"),
    *("handed_to", "returns_to", "account_from", "account_to"),
)


def set_meeting(minutes: Minutes, field: str, value: Value) -> Minutes:
    """Return minutes with another title, body, number, day, time or place; ``None`` takes it away."""
    refuse_unknown(field, MEETING_FIELDS)
    known: Fact[Any] | None = getattr(minutes, field)
    fact = _fact(value, known.quotes if known else (), MEETING_FIELDS[field])
    is_so = known is not None and fact is not None and known.value == fact.value
    return minutes if is_so else _with(minutes, field, fact)


def set_item(item: Item, field: str, value: Value) -> Item:
    """Return the item with another number, title, kind or registry number."""
    refuse_unknown(field, ITEM_FIELDS)
    if field == "registry_number":
        return replace(item, registry_number=_fact(value, item.quotes, str))
    if field == "kind":
        return replace(item, kind=ItemKind(value))
    return _with(item, field, value or (None if field == "number" else ""))


def set_attendee(attendee: Attendee, field: str, value: Value) -> Attendee:
    """Return the attendee with another name, organisation, role, party or list."""
    refuse_unknown(field, ATTENDEE_FIELDS)
    if field == "section":
        return replace(attendee, section=Section(value))
    return _with(attendee, field, value or (None if field != "name" else attendee.name))


def set_clause(clause: Clause, field: str, value: Value) -> Clause:
    """Return the clause with other words for reading, or with another meaning."""
    refuse_unknown(field, CLAUSE_FIELDS)
    if field == "text":
        return replace(clause, text=str(value))
    return replace(clause, meaning=_with_meaning(clause.meaning, field, value, clause.quotes))


def _with_meaning(meaning: Meaning, field: str, value: Value, quotes: tuple[Quote, ...]) -> Meaning:
    match field:
        case "verb_classes":
            return _with_acts(meaning, tuple(VerbClass(one) for one in _listed(value)))
        case "addressees":
            named = tuple(Fact(str(one), quotes, derived=True) for one in _listed(value))
            return _with_acts(replace(meaning, addressees=named), meaning.verb_classes)
        case "due":
            return replace(meaning, due=_fact(value, quotes, when))
        case "amount_ore":
            return replace(meaning, amount_ore=_fact(value, quotes, int))
        case "handed_to":
            purpose = meaning.handed_to.purpose if meaning.handed_to else None
            return replace(meaning, handed_to=HandedTo(str(value), purpose, quotes) if value else None)
        case "returns_to":
            on = meaning.returns_to.on if meaning.returns_to else None
            return replace(meaning, returns_to=ReturnsTo(str(value), on, quotes) if value else None)
    return _with(meaning, field, _fact(value, quotes, str))


def _with_acts(meaning: Meaning, classes: tuple[VerbClass, ...]) -> Meaning:
    if not classes:
        raise ValueError("a clause does something")
    named = bool(meaning.addressees)
    kinds = kinds_of(classes, named=named, explicit=named, spread=meaning.fan_out is not None)
    return replace(meaning, verb_classes=classes, kinds=kinds)


def _with(part: Part, field: str, value: Value) -> Part:
    fields: dict[str, Any] = {field: value}
    return replace(part, **fields)


def _fact(value: Value, quotes: tuple[Quote, ...], read: Reader) -> Fact[Any] | None:
    """What a person set is not what the words state alone."""
    return None if value in (None, "") else Fact(read(str(value)), quotes, derived=True)


def _listed(value: Value) -> list[str]:
    """Return a list of words as such; a single word is a list of one."""
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]


def refuse_unknown(field: str, known: Collection[str]) -> None:
    """Raise ``KeyError`` for a field that no form has."""
    if field not in known:
        raise KeyError(field)
