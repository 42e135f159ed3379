"""What OParl 1.1 says of its objects, told in our own words: which properties there are, and what each holds.

A table instead of the official schemas, which are no part of the project. It is stricter than they are: it knows no
properties but those of OParl, and looks at days, moments and addresses. Whoever has the official ones may lay them
beside it (see ``official``), and the test finds where the two differ.

Source: OParl 1.1, https://oparl.org/spezifikation/
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

Object = dict[str, Any]
SCHEMA = "https://schema.oparl.org/1.1/"


@dataclass(frozen=True)
class Holds:
    """``kind`` is a plain value, or "address", "object" or "pages" of what ``of`` names; ``many`` of them in a list."""

    kind: str
    of: str = ""
    many: bool = False


TEXT, TEXTS, DAY, MOMENT = Holds("text"), Holds("text", many=True), Holds("day"), Holds("moment")
NUMBER, TRUTH, ADDRESS, ANYTHING = Holds("number"), Holds("truth"), Holds("address"), Holds("anything")


def one(of: str) -> Holds:
    return Holds("address", of)


def several(of: str) -> Holds:
    return Holds("address", of, many=True)


def inside(of: str) -> Holds:
    return Holds("object", of)


def all_inside(of: str) -> Holds:
    return Holds("object", of, many=True)


def pages(of: str) -> Holds:
    return Holds("pages", of)


# Of every object, but that nobody finds a system by keywords.
EVERYWHERE: Mapping[str, Holds] = {
    "id": ADDRESS,
    "type": TEXT,
    "license": TEXT,
    "keyword": TEXTS,
    "created": MOMENT,
    "modified": MOMENT,
    "web": ADDRESS,
    "deleted": TRUTH,
}
OBJECTS: Mapping[str, Mapping[str, Holds]] = {
    "System": {
        **dict.fromkeys(("name", "contactEmail", "contactName", "oparlVersion"), TEXT),
        **dict.fromkeys(("website", "vendor", "product", "license"), ADDRESS),
        "otherOparlVersions": several("System"),
        "body": pages("Body"),
    },
    "Body": {
        **dict.fromkeys(("name", "shortName", "ags", "rgs", "contactEmail", "contactName", "classification"), TEXT),
        **dict.fromkeys(("website", "license"), ADDRESS),
        **dict.fromkeys(("licenseValidSince", "oparlSince"), MOMENT),
        "equivalent": Holds("address", many=True),
        "system": one("System"),
        "mainOrganization": one("Organization"),
        "location": inside("Location"),
        "legislativeTerm": all_inside("LegislativeTerm"),
        "organization": pages("Organization"),
        "person": pages("Person"),
        "meeting": pages("Meeting"),
        "paper": pages("Paper"),
        "agendaItem": pages("AgendaItem"),
        "consultation": pages("Consultation"),
        "file": pages("File"),
        "membership": pages("Membership"),
        "locationList": pages("Location"),
        "legislativeTermList": pages("LegislativeTerm"),
    },
    "LegislativeTerm": {"body": one("Body"), "name": TEXT, "startDate": DAY, "endDate": DAY},
    "Organization": {
        **dict.fromkeys(("name", "shortName", "organizationType", "classification"), TEXT),
        **dict.fromkeys(("memberCount", "votingMemberCount"), NUMBER),
        "post": TEXTS,
        "startDate": DAY,
        "endDate": DAY,
        "website": ADDRESS,
        "body": one("Body"),
        "externalBody": one("Body"),
        "subOrganizationOf": one("Organization"),
        "membership": several("Membership"),
        "location": inside("Location"),
        "meeting": pages("Meeting"),
        "consultation": pages("Consultation"),
    },
    "Person": {
        **dict.fromkeys(("name", "familyName", "givenName", "formOfAddress", "affix", "gender"), TEXT),
        **dict.fromkeys(("life", "lifeSource"), TEXT),
        **dict.fromkeys(("title", "phone", "email", "status"), TEXTS),
        "body": one("Body"),
        "location": one("Location"),
        "locationObject": inside("Location"),
        "image": inside("File"),
        "membership": all_inside("Membership"),
    },
    "Membership": {
        "person": one("Person"),
        "organization": one("Organization"),
        "onBehalfOf": one("Organization"),
        "role": TEXT,
        "votingRight": TRUTH,
        "startDate": DAY,
        "endDate": DAY,
    },
    "Meeting": {
        "name": TEXT,
        "meetingState": TEXT,
        "cancelled": TRUTH,
        "start": MOMENT,
        "end": MOMENT,
        "location": inside("Location"),
        "organization": several("Organization"),
        "participant": several("Person"),
        **dict.fromkeys(("invitation", "resultsProtocol", "verbatimProtocol"), inside("File")),
        "auxiliaryFile": all_inside("File"),
        "agendaItem": all_inside("AgendaItem"),
    },
    "AgendaItem": {
        **dict.fromkeys(("number", "name", "result", "resolutionText"), TEXT),
        "meeting": one("Meeting"),
        "order": NUMBER,
        "public": TRUTH,
        "consultation": one("Consultation"),
        "resolutionFile": inside("File"),
        "auxiliaryFile": all_inside("File"),
        "start": MOMENT,
        "end": MOMENT,
    },
    "Paper": {
        **dict.fromkeys(("name", "reference", "paperType"), TEXT),
        "date": DAY,
        "body": one("Body"),
        **dict.fromkeys(("relatedPaper", "superordinatedPaper", "subordinatedPaper"), several("Paper")),
        "mainFile": inside("File"),
        "auxiliaryFile": all_inside("File"),
        "location": all_inside("Location"),
        "originatorPerson": several("Person"),
        **dict.fromkeys(("underDirectionOf", "originatorOrganization"), several("Organization")),
        "consultation": all_inside("Consultation"),
    },
    "Consultation": {
        "paper": one("Paper"),
        "agendaItem": one("AgendaItem"),
        "meeting": one("Meeting"),
        "organization": several("Organization"),
        "authoritative": TRUTH,
        "role": TEXT,
    },
    "File": {
        **dict.fromkeys(("name", "fileName", "mimeType", "sha1Checksum", "sha512Checksum", "text"), TEXT),
        **dict.fromkeys(("accessUrl", "downloadUrl", "externalServiceUrl", "fileLicense"), ADDRESS),
        "date": DAY,
        "size": NUMBER,
        "masterFile": one("File"),
        "derivativeFile": several("File"),
        "meeting": several("Meeting"),
        "agendaItem": several("AgendaItem"),
        "person": one("Person"),
        "paper": several("Paper"),
    },
    "Location": {
        **dict.fromkeys(("description", "streetAddress", "room", "postalCode", "subLocality", "locality"), TEXT),
        "geojson": ANYTHING,
        "bodies": several("Body"),
        "organizations": several("Organization"),
        "persons": several("Person"),
        "meetings": several("Meeting"),
        "papers": several("Paper"),
    },
}
# What may not be missing, beside the id and the type.
REQUIRED: Mapping[str, frozenset[str]] = {
    "System": frozenset({"oparlVersion", "body"}),
    "Body": frozenset({"name", "organization", "person", "meeting", "paper", "legislativeTerm"}),
    "AgendaItem": frozenset({"order"}),
    "File": frozenset({"accessUrl"}),
}


def name_of(thing: Object) -> str:
    return str(thing["type"]).removeprefix(SCHEMA)


def properties(name: str) -> dict[str, Holds]:
    own = {**EVERYWHERE, **OBJECTS[name]}
    if name == "System":
        del own["keyword"]
    return own


def mistakes(thing: Object, name: str = "") -> list[str]:
    """Return what the table has against ``thing``, which should be a ``name`` where that is known."""
    own = name_of(thing)
    if own not in OBJECTS or name not in {"", own}:
        return [f"{thing.get('id')}: is a {own}"]
    required = {"created", "modified"} if thing.get("deleted") else REQUIRED.get(own, frozenset())
    missing = [f"{thing.get('id')}: {key} is missing" for key in sorted({"id", *required} - thing.keys())]
    return missing + [fault for key, value in thing.items() for fault in _judged(thing, own, key, value)]


def _judged(thing: Object, own: str, key: str, value: Any) -> Iterator[str]:
    holds = properties(own).get(key)
    if holds is None:
        yield f"{thing['id']}: {own} knows no {key}"
        return
    if holds.many is not isinstance(value, list):
        yield f"{thing['id']}: {key} is no list, or should be none"
        return
    for part in value if holds.many else [value]:
        if holds.kind == "object":
            yield from mistakes(part, holds.of)
        elif not CHECKS[holds.kind](part):
            yield f"{thing['id']}: {key} is {part!r}"


def _is_day(value: Any) -> bool:
    return isinstance(value, str) and len(value) == 10 and bool(date.fromisoformat(value))


def _is_moment(value: Any) -> bool:
    return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"https?://\S+", value) is not None


CHECKS = {
    "text": lambda value: isinstance(value, str) and value != "",
    "number": lambda value: type(value) is int,
    "truth": lambda value: isinstance(value, bool),
    "day": _is_day,
    "moment": _is_moment,
    "address": _is_address,
    "pages": _is_address,
    "anything": lambda _value: True,
}
