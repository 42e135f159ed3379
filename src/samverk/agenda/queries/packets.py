"""Which packet belongs to an agenda as it stands."""

import hashlib
import json

from samverk.agenda.models import Packet
from samverk.agenda.queries.sheet import Sheet
from samverk.agenda.queries.versions import content_of

# Changed when packets come to look otherwise, so that old ones are made anew.
MADE_BY = 1
SMALL = 3_000_000  # bytes


def fingerprint_of(sheet: Sheet) -> str:
    """Return what tells this agenda, as somebody sees it, from every other."""
    meeting = sheet.meeting
    told = [MADE_BY, meeting.body_as_written, meeting.held_on, meeting.number_as_written, content_of(sheet)]
    return hashlib.sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()


def packets_of(sheet: Sheet, *, with_confidential: bool) -> dict[str, Packet]:
    """Return the packets of the agenda as it stands, by kind, made or being made."""
    found = Packet.objects.filter(
        meeting=sheet.meeting, with_confidential=with_confidential, fingerprint=fingerprint_of(sheet)
    )
    return {packet.kind: packet for packet in found.select_related("stored_file")}


def is_small(sheet: Sheet) -> bool:
    """Return whether a packet is made while somebody waits: few bytes, and nothing that must be turned into PDF."""
    papers = [paper.stored_file for row in sheet.rows for paper in row.papers]
    return sum(file.size for file in papers) <= SMALL and all(file.media_type == "application/pdf" for file in papers)


def papers_in(sheet: Sheet) -> int:
    """Return how many papers the agenda holds."""
    return sum(len(row.papers) for row in sheet.rows)
