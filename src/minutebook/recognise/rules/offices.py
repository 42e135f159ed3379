"""Who presided and who kept the minutes: by the list, by the signatures, or by what the first items tell."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from minutebook.lexicon import sv_headings, sv_people
from minutebook.model.attendance import Attendee, Section, Signatory
from minutebook.model.item import Item
from minutebook.recognise.lines import folded

_TOLD = re.compile(sv_headings.CHAIR_BEFORE_NAME + r"(?P<name>[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){1,3})")
_CHAIRS = tuple(map(folded, sv_people.CHAIRS))
_WRITERS = tuple(map(folded, sv_people.SIGNS_AS_WRITER))


@lru_cache(maxsize=10_000)
def is_chair(role: str) -> bool:
    """Tell whether a role, as written, is that of the one who presides; a vice chair is not."""
    return folded(role).split(",")[0].strip(" .") in _CHAIRS


@lru_cache(maxsize=10_000)
def is_writer(role: str) -> bool:
    """Tell whether a role, as written, is that of the one who keeps the minutes."""
    return folded(role).startswith(_WRITERS) or folded(role).endswith(_WRITERS[:2])


def with_offices(
    attendees: Sequence[Attendee], signatories: Sequence[Signatory], items: Sequence[Item]
) -> list[Attendee]:
    """Mark chair and secretary where the lists themselves mark nobody."""
    chairs = {signer.name for signer in signatories if is_chair(signer.role or "")} | _chair_told(attendees, items)
    writers = {signer.name for signer in signatories if is_writer(signer.role or "")}
    if any(attendee.chair for attendee in attendees):
        chairs = set()
    if any(attendee.secretary for attendee in attendees):
        writers = set()
    return [_with_office(attendee, chairs, writers) for attendee in attendees]


def _with_office(attendee: Attendee, chairs: set[str], writers: set[str]) -> Attendee:
    chair = attendee.chair or (attendee.section is Section.PRESENT and attendee.name in chairs)
    secretary = attendee.secretary or (attendee.section is not Section.ABSENT and attendee.name in writers)
    if (chair, secretary) == (attendee.chair, attendee.secretary):
        return attendee
    return replace(attendee, chair=chair, secretary=secretary)


def _chair_told(attendees: Sequence[Attendee], items: Sequence[Item]) -> set[str]:
    """Return the one whom the first items call chair: "Ordföranden Anna Ek öppnade mötet"."""
    told = " ".join(quote.words for item in items[:3] for quote in item.background)
    match = _TOLD.search(told)
    return {attendee.name for attendee in attendees if match and match["name"].startswith(attendee.name)}
