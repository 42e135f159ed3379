"""Persons, each with their memberships."""

from collections.abc import Collection, Iterable

from samverk.post.addresses import whole_address
from samverk.publishing import published
from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.objects.memberships import membership, memberships
from samverk.publishing.oparl.vocabulary import CORPORATION, Kind, Object, address, inside, said
from samverk.publishing.published import CITIZENS


def keys() -> Iterable[str]:
    return published.persons(CITIZENS).order_by("id").values_list("public_id", flat=True)


def objects(wanted: Collection[str]) -> dict[str, Object]:
    held: dict[str, list[Object]] = {}
    for row in memberships(of=wanted):
        held.setdefault(row.person, []).append(inside(membership(row), "person"))
    people = published.persons(CITIZENS).filter(public_id__in=wanted).values_list("public_id", "name")
    return {key: _person(key, name, held.get(key, [])) for key, name in people}


def _person(key: str, name: str, held: list[Object]) -> Object:
    """Return a person under the whole name: where a family name begins, nobody has told the register."""
    return said(
        Kind.PERSON,
        key,
        body=address(Kind.BODY, CORPORATION),
        name=name,
        membership=held,
        web=whole_address("portal:person", key),
    )


PERSONS = Crossing(Kind.PERSON, keys, objects)
