"""Bringing back a draft that was changed by hand, and taking over what of it the secretary chooses."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.drafting.actions.edit_text import edit_text, seal_of
from samverk.drafting.actions.lock import refuse_if_locked
from samverk.drafting.actions.reword import reword
from samverk.drafting.models import EditedFile
from samverk.drafting.queries.edited import Edit, edits_of, read_edited
from samverk.meetings.models import Meeting
from samverk.records import trail
from samverk.records.actions import paper_name, take_paper
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken

State = Meeting.State
LARGEST = 10_000_000  # bytes


@transaction.atomic
def bring_back(
    meeting: Meeting, content: bytes, *, name: str, with_confidential: bool, at: datetime, by: User
) -> EditedFile:
    """Keep a draft that was changed by hand, so that its differences can be looked at. Nothing is taken over yet.

    Raises ``RuleBroken``: ``"not-a-draft"``, ``"edited-file-too-large"``, and the codes of ``take_paper``,
    ``read_edited`` and ``edits_of``.
    """
    _held_draft(meeting)
    if len(content) > LARGEST:
        raise RuleBroken("edited-file-too-large", f"{len(content)} bytes")
    stored = take_paper(content)
    edits_of(meeting, read_edited(content, name), with_confidential=with_confidential)
    kept, is_new = EditedFile.objects.get_or_create(
        meeting=meeting,
        stored_file=stored,
        defaults={
            "name": paper_name(name, stored.media_type),
            "brought_at": at,
            "by": by.email,
            "by_name": by.name,
        },
    )
    if is_new:
        trail.note("draft-brought-back", meeting, by=by, file=stored.sha256)
    return kept


@transaction.atomic
def take_over(edited: EditedFile, chosen: Collection[str], *, with_confidential: bool, at: datetime, by: User) -> int:
    """Take the ``chosen`` differences over into the draft, all or none, and return how many they were.

    Raises ``RuleBroken``: ``"not-a-draft"``, ``"text-is-locked"``, ``"nothing-chosen"``, and ``"edits-changed"`` if one
    of them is not there any more because the draft has changed since they were shown.
    """
    meeting = _held_draft(edited.meeting)
    refuse_if_locked(meeting)
    if not chosen:
        raise RuleBroken("nothing-chosen", str(edited.public_id))
    content = content_of(edited.stored_file)
    found = edits_of(meeting, read_edited(content, edited.name), with_confidential=with_confidential)
    known = {edit.key: edit for edit in found if edit.may_be_taken}
    if not set(chosen) <= set(known):
        raise RuleBroken("edits-changed", str(edited.public_id))
    for key in dict.fromkeys(chosen):
        _take(known[key], at=at, by=by)
    trail.note("draft-edits-taken-over", meeting, by=by, file=edited.stored_file.sha256, count=len(set(chosen)))
    return len(set(chosen))


def _take(edit: Edit, *, at: datetime, by: User) -> None:
    assert edit.item is not None
    assert edit.text is not None
    if edit.clause is not None:
        reword(edit.clause, text=edit.text, seen=edit.clause.text, at=at, by=by)
    else:
        edit_text(edit.item, text=edit.text, seen=seal_of(edit.item.background), at=at, by=by)


def _held_draft(meeting: Meeting) -> Meeting:
    """Hold the meeting still; refuse what is no draft."""
    held = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=meeting.pk)
    if held.closed_at is None or held.state not in (State.HELD, State.DRAFTED):
        raise RuleBroken("not-a-draft", held.public_id)
    return held
