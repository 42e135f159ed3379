"""Saving the text of an item as it is typed, so that nothing typed is ever lost."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from samverk.accounts.models import User
from samverk.meetings.models import Item, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.sitting.models import Floor, ItemText, Written

LONGEST = 200_000
ONE_ROW_FOR = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Saved:
    """``revision`` is what the next save must have seen; ``lies_beside`` that another text stands and both are kept."""

    revision: int
    lies_beside: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as one page typed it: over revision ``based_on``, by the open page ``hand``."""

    text: str
    based_on: int
    hand: str


@transaction.atomic
def save_text(item: Item, draft: Draft, *, at: datetime, by: User) -> Saved:
    """Save a text; where another hand saved meanwhile, or the meeting is closed, keep it beside what stands.

    Raises ``RuleBroken("text-too-long")``.
    """
    if len(draft.text) > LONGEST:
        raise RuleBroken("text-too-long", item.public_id)
    # The meeting is held while the text is saved, so that none slips in between its closing and its minutes.
    meeting = Meeting.objects.select_for_update().get(pk=item.meeting_id)
    standing, is_new = ItemText.objects.get_or_create(item=item, defaults={"text": item.background})
    if standing.text == draft.text and not is_new:
        return Saved(standing.revision, lies_beside=False)
    if meeting.closed_at is not None or not _stands_over(draft, standing):
        return _keep_beside(item, draft, standing, at=at, by=by)
    _write_over(standing, draft, at=at, by=by)
    _keep(item, draft, at=at, by=by)
    _let_screens_look(meeting)
    return Saved(standing.revision + 1, lies_beside=False)


@transaction.atomic
def settle_texts(item: Item, draft: Draft, seen: Collection[int], *, at: datetime, by: User) -> Saved:
    """Let one text stand after somebody has seen those that lay beside (the primary keys ``seen``), chosen or merged.

    If another hand saved meanwhile, the new text lies beside too, and nothing is settled.
    Raises ``RuleBroken("text-too-long")``.
    """
    saved = save_text(item, draft, at=at, by=by)
    if not saved.lies_beside:
        Written.objects.filter(item=item, pk__in=seen, lies_beside=True).update(lies_beside=False)
        trail.note("texts-settled", item, by=by)
        _let_screens_look(item.meeting)
    return saved


@transaction.atomic
def lay_aside_texts(item: Item, seen: Collection[int], *, by: User) -> None:
    """Note that somebody has seen texts that lay beside (their primary keys) and nothing of them is missing any more.

    They stay in the history; what is laid aside already stays so.
    """
    if Written.objects.filter(item=item, pk__in=seen, lies_beside=True).update(lies_beside=False):
        trail.note("texts-settled", item, by=by)
        _let_screens_look(item.meeting)


def _stands_over(draft: Draft, standing: ItemText) -> bool:
    """Return whether the writer has seen what stands, or wrote it all since what they saw."""
    is_own = draft.hand != "" and draft.hand == standing.hand and draft.based_on >= standing.hand_since - 1
    return draft.based_on == standing.revision or is_own


def _write_over(standing: ItemText, draft: Draft, *, at: datetime, by: User) -> None:
    revision = standing.revision + 1
    is_same_hand = draft.hand != "" and draft.hand == standing.hand
    written = ItemText.objects.filter(pk=standing.pk, revision=standing.revision).update(
        text=draft.text,
        revision=revision,
        hand=draft.hand,
        hand_since=standing.hand_since if is_same_hand else revision,
        saved_at=at,
        saved_by=by,
    )
    assert written, "the meeting's row is held"


def _keep_beside(item: Item, draft: Draft, standing: ItemText, *, at: datetime, by: User) -> Saved:
    _keep(item, draft, at=at, by=by, lies_beside=True)
    _let_screens_look(item.meeting)
    return Saved(standing.revision, lies_beside=True)


def _keep(item: Item, draft: Draft, *, at: datetime, by: User, lies_beside: bool = False) -> None:
    """Keep the text in the history; saves of one hand within a minute are one row, unless much was taken away."""
    last = Written.objects.filter(item=item, hand=draft.hand, saved_by=by).last()
    if last is not None and _goes_on(last, draft, at, lies_beside=lies_beside):
        Written.objects.filter(pk=last.pk).update(text=draft.text, saved_at=at)
        return
    Written.objects.create(
        item=item,
        text=draft.text,
        based_on=draft.based_on,
        hand=draft.hand,
        lies_beside=lies_beside,
        began_at=at,
        saved_at=at,
        saved_by=by,
    )


def _goes_on(last: Written, draft: Draft, at: datetime, *, lies_beside: bool) -> bool:
    if last.lies_beside != lies_beside or draft.hand == "":
        return False
    # What lies beside grows in its one row for as long as its page is typed in: it is one text to choose.
    is_soon = lies_beside or at - last.began_at < ONE_ROW_FOR
    return is_soon and 2 * len(draft.text) >= len(last.text)


def _let_screens_look(meeting: Meeting) -> None:
    Floor.objects.get_or_create(meeting=meeting)
    Floor.objects.filter(meeting=meeting).update(texts=F("texts") + 1)
