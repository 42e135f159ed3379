"""Papers with an item."""

from django.db import transaction

from samverk.accounts.models import User
from samverk.agenda.actions.order import hold_agenda
from samverk.agenda.models import Paper
from samverk.meetings.models import Item, Meeting
from samverk.records import trail
from samverk.records.actions import paper_name, take_paper
from samverk.records.refusal import RuleBroken

MOST_PAPERS = 40


@transaction.atomic
def add_paper(
    item: Item, content: bytes, *, name: str, by: User, is_slides: bool = False, on_behalf_of: str = ""
) -> Paper:
    """Keep an upload with the item; late, if the call has gone out. The same bytes are kept once an item.

    Raises ``RuleBroken("agenda-closed")``, ``RuleBroken("too-many-papers")``, and the codes of ``take_paper``.
    """
    held = hold_agenda(item.meeting)
    if item.papers.count() >= MOST_PAPERS:
        raise RuleBroken("too-many-papers", item.public_id)
    stored = take_paper(content)
    paper, is_new = Paper.objects.get_or_create(
        item=item,
        stored_file=stored,
        defaults={
            "name": paper_name(name, stored.media_type),
            "is_slides": is_slides,
            "added_by": by.email,
            "is_late": held.state == Meeting.State.CALLED,
        },
    )
    if is_new:
        trail.note("agenda-paper-added", item.meeting, by=by, on_behalf_of=on_behalf_of, paper=paper.public_id)
    return paper


@transaction.atomic
def remove_paper(paper: Paper, *, by: User, on_behalf_of: str = "") -> None:
    """Take a paper away; the file stays stored, since it may have been sent.

    Raises ``RuleBroken("agenda-closed")``; ``RuleBroken("agenda-changed")`` if it was taken away meanwhile.
    """
    meeting = paper.item.meeting
    hold_agenda(meeting)
    deleted, _by_model = Paper.objects.filter(pk=paper.pk).delete()
    if not deleted:
        raise RuleBroken("agenda-changed", paper.public_id)
    trail.note("agenda-paper-removed", meeting, by=by, on_behalf_of=on_behalf_of, paper=paper.public_id)
