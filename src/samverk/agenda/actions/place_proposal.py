"""An accepted proposal becomes an item, with all that was handed in with it."""

from collections.abc import Iterable

from django.db import transaction

from samverk.accounts.models import User
from samverk.agenda.actions.order import add_item, hold_agenda
from samverk.agenda.actions.present import Presents, present
from samverk.agenda.models import DraftClause, Paper
from samverk.intake.actions import note_placed
from samverk.intake.models import Proposal
from samverk.meetings.models import Item, Meeting
from samverk.records import trail


@transaction.atomic
def place_proposal(proposal: Proposal, meeting: Meeting, *, by: User | None, on_behalf_of: str = "") -> Item:
    """Put an accepted proposal onto the agenda with its draft clauses, papers and presenter; return the item.

    Raises ``RuleBroken("agenda-closed")``; ``RuleBroken("already-settled")`` if it is not accepted any more, or was
    placed meanwhile; ``RuleBroken("too-many-items")``.
    """
    held = hold_agenda(meeting)
    item = add_item(
        held,
        title=proposal.title,
        background=proposal.summary,
        is_confidential=proposal.is_confidential,
        minutes=proposal.minutes_needed,
        purpose=proposal.purpose,
        origin_clause=proposal.origin_clause,
    )
    note_placed(proposal, item, by=by, on_behalf_of=on_behalf_of)
    present(item, tuple(_presenters(proposal)))
    DraftClause.objects.bulk_create(
        DraftClause(item=item, position=position, text=clause.text.replace("\r\n", "\n").strip())
        for position, clause in enumerate(proposal.clauses.order_by("position"), start=1)
    )
    is_late = held.state == Meeting.State.CALLED
    Paper.objects.bulk_create(
        Paper(
            item=item,
            stored_file_id=paper.stored_file_id,
            name=paper.name,
            added_by=by.email if by else "",
            is_late=is_late,
        )
        for paper in proposal.papers.order_by("id")
    )
    trail.note("proposal-placed", meeting, by=by, on_behalf_of=on_behalf_of, proposal=proposal.public_id)
    return item


def _presenters(proposal: Proposal) -> Iterable[Presents]:
    """Yield who is to present, as the proposer wrote it, each once and the first one first."""
    if proposal.presenter_name or proposal.presenter is not None:
        name = proposal.presenter_name or str(proposal.presenter)
        yield Presents(name, proposal.presenter, organisation_as_written=proposal.presenter_organisation)
    for further in proposal.further_presenters.order_by("id"):
        yield Presents(further.name, organisation_as_written=further.organisation)
