"""Saying what becomes of words that tell of a person."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.archive.queries.linker import make_archive_linker
from samverk.meetings.actions.mask import lift_masking, mask_words
from samverk.meetings.actions.relink_meetings import relink_meetings
from samverk.meetings.masking.spans import folded
from samverk.meetings.models import Masking, Meeting
from samverk.records import trail
from samverk.releasing.models import LetStand
from samverk.releasing.queries.texts import texts_of


@transaction.atomic
def mask(meeting: Meeting, words: str, *, why: str, basis: str = "", at: datetime, by: User) -> Masking:
    """Mask ``words`` in the register and in the document that the meeting was read from.

    Raises what ``meetings.actions.mask.mask_words`` raises.
    """
    in_source = any(folded(words) in folded(text) for _pk, texts in texts_of([meeting.pk]) for text in texts)
    return mask_words(meeting, words, why=why, basis=basis, at=at, by=by, stands_elsewhere=in_source)


@transaction.atomic
def let_stand(meeting: Meeting, words: Iterable[str], *, at: datetime, by: User) -> int:
    """Say of ``words`` that they may be shown; return of how many nobody had said so."""
    wanted = {folded(one) for one in words} - {""}
    known = set(LetStand.objects.filter(meeting=meeting, folded__in=wanted).values_list("folded", flat=True))
    rows = [LetStand(meeting=meeting, folded=one, at=at, by=by.email) for one in sorted(wanted - known)]
    LetStand.objects.bulk_create(rows, ignore_conflicts=True)
    if rows:
        trail.note("words-let-stand", meeting, by=by, count=len(rows))
    return len(rows)


@transaction.atomic
def lift(masking: Masking, *, at: datetime, by: User) -> None:
    """Put masked words back, and link the names among them anew.

    Raises ``RuleBroken("already-lifted")`` if somebody else came first.
    """
    lift_masking(masking, at=at, by=by)
    relink_meetings([masking.meeting_id], make_archive_linker())
