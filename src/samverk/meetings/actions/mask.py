"""Taking words of a meeting out of the register, and putting them back."""

from datetime import datetime
from functools import partial

from django.db import models, transaction

from samverk.accounts.models import User
from samverk.meetings.events import visibility_changed
from samverk.meetings.masking.copies import mask_copies
from samverk.meetings.masking.masker import masker_of
from samverk.meetings.masking.rows import columns_with_words, mask_row
from samverk.meetings.masking.spans import folded
from samverk.meetings.models import ClauseAddressee, Masking, MatterStep, Meeting
from samverk.meetings.models.attendance import NamedPerson
from samverk.meetings.registering.known_rows import KnownRows, load_known_rows
from samverk.records import trail
from samverk.records.refusal import RuleBroken

SHORTEST = 2
LINKS = {NamedPerson: ("name_key", "person", "link_state"), ClauseAddressee: ("key", "person", "organisation", "body")}


def may_be_masked(meeting: Meeting) -> bool:
    """Return whether the words are the record's by now: those of a draft are altered, not masked."""
    return bool(meeting.source_id) or meeting.state == Meeting.State.APPROVED


@transaction.atomic
def mask_words(
    meeting: Meeting,
    words: str,
    *,
    why: str,
    basis: str = "",
    at: datetime,
    by: User,
    stands_elsewhere: bool = False,
) -> Masking:
    """Take ``words`` out of all that the register says of ``meeting``, wherever and however often they stand there.

    Raises ``RuleBroken``: ``"not-to-be-masked"`` while the minutes are a draft, ``"too-few-words"``,
    ``"already-masked"``, ``"nothing-to-mask"`` where they do not stand, unless they are known to stand in the source.
    """
    rows = load_known_rows([meeting.pk])[meeting.pk]
    if not may_be_masked(rows.meeting):
        raise RuleBroken("not-to-be-masked", meeting.public_id)
    true = " ".join(masker_of(meeting.pk).true(words).split())
    wanted = folded(true)
    if len(wanted) < SHORTEST:
        raise RuleBroken("too-few-words", meeting.public_id)
    if Masking.objects.filter(meeting=meeting, folded=wanted, lifted_at=None).exists():
        raise RuleBroken("already-masked", meeting.public_id)
    made = Masking.objects.create(
        meeting=meeting, words=true, folded=wanted, why=why, basis=basis, made_at=at, made_by=by.email
    )
    if made.pk not in _mask_all(rows) and not stands_elsewhere:
        raise RuleBroken("nothing-to-mask", meeting.public_id)
    # The trail outlives the masking and is read by more people: it does not repeat the words.
    trail.note("words-masked", meeting, by=by, masking=made.public_id, why=why)
    _announce(meeting)
    return made


@transaction.atomic
def lift_masking(masking: Masking, *, at: datetime, by: User) -> None:
    """Put the words back. Names among them are to be linked anew.

    Raises ``RuleBroken("already-lifted")`` if somebody else came first.
    """
    rows = load_known_rows([masking.meeting_id])[masking.meeting_id]
    standing = Masking.objects.filter(pk=masking.pk, lifted_at=None)
    if not standing.update(lifted_at=at, lifted_by=by.email):
        raise RuleBroken("already-lifted", masking.public_id)
    _mask_all(rows)
    trail.note("masking-lifted", rows.meeting, by=by, masking=masking.public_id)
    _announce(rows.meeting)


def _mask_all(rows: KnownRows) -> set[int]:
    """Let the whole meeting stand as its maskings have it; return those of which words were found."""
    masker = masker_of(rows.meeting.pk, keeps=True)
    steps = list(MatterStep.objects.filter(item__meeting=rows.meeting.pk))
    parts = [part for stored in rows.parts.values() for part in stored]
    changed: dict[type[models.Model], list[models.Model]] = {}
    for row in (rows.meeting, *rows.items, *rows.clauses, *parts, *steps):
        if mask_row(row, masker):
            changed.setdefault(type(row), []).append(row)
    for model, some in changed.items():
        model._default_manager.bulk_update(some, _columns(model), batch_size=200)
    mask_copies(rows.meeting.pk, masker)
    return masker.found


def _columns(model: type[models.Model]) -> list[str]:
    links = next((columns for base, columns in LINKS.items() if issubclass(model, base)), ())
    return [*(name for name, _limit in columns_with_words(model)), *links]


def _announce(meeting: Meeting) -> None:
    transaction.on_commit(partial(visibility_changed.send, Meeting, meeting_ids=(meeting.pk,)))
