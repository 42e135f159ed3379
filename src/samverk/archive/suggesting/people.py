"""Who an unlinked name may be, with the reasons, for a person to say."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from samverk.archive.models import LinkSuggestion
from samverk.archive.suggesting.near import NearNames
from samverk.archive.suggesting.unlinked import Unlinked, unlinked_bodies, unlinked_organisations, unlinked_people
from samverk.directory.queries import Linker, NameIndex

Reason = LinkSuggestion.Reason
Subject = LinkSuggestion.Subject


def link_suggestions(linker: Linker) -> Iterator[LinkSuggestion]:
    """Yield what may be said of every unlinked name, not stored."""
    yield from _people(linker.names)
    yield from _named(Subject.BODY, unlinked_bodies(), linker.names.bodies, "body_id")
    yield from _named(
        Subject.ORGANISATION, unlinked_organisations(), linker.names.organisations, "target_organisation_id"
    )


def _people(names: NameIndex) -> Iterator[LinkSuggestion]:
    unlinked = unlinked_people()
    known = NearNames((key, person) for key, bearers in names.persons.items() for person, _ in bearers)
    together = _by_organisation(unlinked)
    places = Counter(row.key for row in unlinked if _has_place(row))
    for row in unlinked:
        called = names.persons_called(row.key, None)
        for person in sorted(called):
            yield _suggestion(
                Subject.PERSON, row, _reason(names, person, row, called), _mandates(names, person), person_id=person
            )
        if called or (places[row.key] and not _has_place(row)):
            continue  # a name alone is whoever bears it elsewhere, and follows once that is settled
        near = known.near(row.key)
        for key, person, ratio in near:
            evidence = _mandates(names, person) | {"near": key, "alike": ratio}
            yield _suggestion(Subject.PERSON, row, Reason.NEAR_SPELLING, evidence, person_id=person)
        twins = [unlinked[index] for _, index, _ in together[row.organisation_id].near(row.key)]
        is_clear = bool(row.organisation_id) and places[row.key] == 1 and not near and not twins
        evidence = {"near_in_register": [twin.name for twin in twins], "organisations": places[row.key]}
        yield _suggestion(Subject.PERSON, row, Reason.NEW_NAME, evidence, is_unambiguous=is_clear)


def _has_place(row: Unlinked) -> bool:
    return bool(row.organisation_id or row.organisation_key)


def _by_organisation(unlinked: list[Unlinked]) -> dict[int | None, NearNames]:
    """Return the names that stand beside each organisation: two spellings of one person stand beside the same."""
    names: dict[int | None, list[tuple[str, int]]] = defaultdict(list)
    for index, row in enumerate(unlinked):
        names[row.organisation_id].append((row.key, index))
    return {organisation: NearNames(found) for organisation, found in names.items()}


def _named(
    subject: LinkSuggestion.Subject, unlinked: list[Unlinked], known: dict[str, list[tuple[int, Any]]], field: str
) -> Iterator[LinkSuggestion]:
    """Bodies and organisations: almost known under another spelling, or new."""
    near_names = NearNames((key, owner) for key, bearers in known.items() for owner, _ in bearers)
    together: dict[str, Unlinked] = defaultdict()
    for row in unlinked:
        if together.setdefault(row.key, row) is not row:
            together[row.key].join(row)
    for row in together.values():
        for key, owner, ratio in near_names.near(row.key):
            yield _suggestion(subject, row, Reason.NEAR_SPELLING, {"near": key, "alike": ratio}, **{field: owner})
        yield _suggestion(subject, row, Reason.NEW_NAME, {})


def _reason(names: NameIndex, person: int, row: Unlinked, called: set[int]) -> LinkSuggestion.Reason:
    held = names.mandates.get(person, [])
    here = [mandate for mandate in held if mandate.organisation_id == row.organisation_id]
    if any(mandate.period.covers(row.first_on) for mandate in here) and len(called) > 1:
        return Reason.SEVERAL
    return Reason.NO_MANDATE_THAT_DAY if here or not held else Reason.OTHER_ORGANISATION


def _mandates(names: NameIndex, person: int) -> dict[str, Any]:
    """Tell what is known of a candidate: with whom and when they held an office."""
    return {
        "mandates": [
            {
                "organisation": mandate.organisation_id,
                "from": _iso(mandate.period.first),
                "to": _iso(mandate.period.last),
            }
            for mandate in names.mandates.get(person, [])
        ]
    }


def _suggestion(
    subject: LinkSuggestion.Subject,
    row: Unlinked,
    reason: LinkSuggestion.Reason,
    evidence: dict[str, Any],
    **target: Any,
) -> LinkSuggestion:
    owner = target.get("person_id") or target.get("body_id") or target.get("target_organisation_id") or 0
    scope = f"{subject}|{row.key}|{row.organisation_id or ''}|{row.organisation_key}|{owner}"
    return LinkSuggestion(
        subject=subject,
        name_as_written=row.name[:300],
        name_key=row.key[:300],
        organisation_key=row.organisation_key[:200],
        organisation_id=row.organisation_id,
        first_on=row.first_on,
        last_on=row.last_on,
        role=row.role[:200],
        occurrences=row.occurrences,
        reason=reason,
        evidence=evidence | {"organisation_as_written": row.organisation},
        fingerprint=hashlib.sha256(scope.encode()).hexdigest(),
        **target,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
