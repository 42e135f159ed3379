"""Reading a preset into the directory."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from django.db import transaction

from samverk.directory.actions import (
    NameInTime,
    ensure_body,
    ensure_mandate,
    ensure_organisation,
    ensure_person,
    ensure_venue,
)
from samverk.directory.models import Body, Organisation

FOLDER = Path(__file__).parent
# What each table may say; "names" are other names, each a text or a table with days.
ORGANISATION = frozenset({"name", "kind", "code", "is_member", "member_from", "member_to", "names"})
BODY_SETTINGS = ("profile", "seats_per_organisation", "calendar_is_public", "begins_on", "ends_on")
BODY = frozenset({"name", "kind", *BODY_SETTINGS, "hands_over_to", "names"})
VENUE = frozenset({"name", "town", "names"})
PERSON = frozenset({"name", "names", "mandates"})
MANDATE = frozenset({"organisation", "body", "role", "seat", "party", "holds_from", "holds_to"})
TABLES = {"organisations": ORGANISATION, "bodies": BODY, "venues": VENUE, "people": PERSON}

Row = dict[str, Any]
Thing = TypeVar("Thing")


class UnknownPreset(Exception):
    """There is no preset of this name, and no file either."""


class WrongPreset(Exception):
    """A preset says something that cannot be; nothing of it was stored."""


@dataclass(frozen=True)
class Loaded:
    """What a preset holds, whether or not it was there before."""

    title: str
    organisations: int
    bodies: int
    venues: int
    people: int


def known_presets() -> list[str]:
    """Return the names of the presets that came with the house."""
    return sorted(path.stem.replace("_", "-") for path in FOLDER.glob("*.toml"))


@transaction.atomic
def load_preset(name: str) -> Loaded:
    """Store everything the preset says, all of it or nothing.

    ``name`` is one of ``known_presets`` or the path of a TOML file. Raises ``UnknownPreset`` or ``WrongPreset``.
    """
    preset = _read(_path_of(name))
    organisations = {row["name"]: _organisation(row) for row in preset["organisations"]}
    bodies = _bodies(preset["bodies"])
    for row in preset["venues"]:
        ensure_venue(row["name"], town=row.get("town", ""), names=_names(row))
    for row in preset["people"]:
        _person(row, organisations, bodies)
    counts = {table: len(preset[table]) for table in TABLES}
    return Loaded(title=preset["title"], **counts)


def _path_of(name: str) -> Path:
    shipped = FOLDER / f"{name.replace('-', '_')}.toml"
    if name in known_presets():
        return shipped
    if Path(name).is_file():
        return Path(name)
    raise UnknownPreset(name)


def _read(path: Path) -> dict[str, Any]:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongPreset(f"{path.name}: {error}") from error
    _refuse_unknown(said, {"title", *TABLES}, path.name)
    for table, allowed in TABLES.items():
        for row in said.setdefault(table, []):
            _refuse_unknown(row, allowed, f"{path.name}, {table}")
            if not isinstance(row.get("name"), str):
                raise WrongPreset(f"{path.name}, {table}: a row has no name")
    said.setdefault("title", path.stem)
    return said


def _refuse_unknown(said: Mapping[str, Any], allowed: Iterable[str], where: str) -> None:
    if unknown := sorted(set(said) - set(allowed)):
        raise WrongPreset(f"{where}: {', '.join(unknown)} is not known here")


def _organisation(row: Row) -> Organisation:
    fields = {key: row[key] for key in ("code", "is_member", "member_from", "member_to") if key in row}
    kind = _kind(Organisation.Kind, row)
    return ensure_organisation(row["name"], kind=kind, names=_names(row), **fields)


def _bodies(rows: list[Row]) -> dict[str, Body]:
    """Store the bodies, and then which hands over to which, in whatever order they stand."""
    bodies = {row["name"]: _body(row) for row in rows}
    for row in rows:
        if "hands_over_to" in row:
            _body(row, hands_over_to=_named(bodies, row["hands_over_to"], row["name"]))
    return bodies


def _body(row: Row, **more: Any) -> Body:
    settings = {key: row[key] for key in BODY_SETTINGS if key in row}
    return ensure_body(row["name"], kind=_kind(Body.Kind, row), names=_names(row), **settings, **more)


def _person(row: Row, organisations: Mapping[str, Organisation], bodies: Mapping[str, Body]) -> None:
    person = ensure_person(row["name"], names=_names(row))
    for mandate in row.get("mandates", []):
        _refuse_unknown(mandate, MANDATE, row["name"])
        fields = dict(mandate)
        if "organisation" in fields:
            fields["organisation"] = _named(organisations, fields["organisation"], row["name"])
        if "body" in fields:
            fields["body"] = _named(bodies, fields["body"], row["name"])
        ensure_mandate(person, **fields)


def _named(things: Mapping[str, Thing], name: str, whose: str) -> Thing:
    if name not in things:
        raise WrongPreset(f"{whose}: {name} stands nowhere in the preset")
    return things[name]


def _kind(kinds: Callable[[str], Any], row: Row) -> Any:
    try:
        return kinds(row.get("kind", "other"))
    except ValueError as error:
        raise WrongPreset(f"{row['name']}: {error}") from error


def _names(row: Row) -> list[NameInTime | str]:
    try:
        return [name if isinstance(name, str) else NameInTime(**name) for name in row.get("names", [])]
    except TypeError as error:
        raise WrongPreset(f"{row['name']}: {error}") from error
