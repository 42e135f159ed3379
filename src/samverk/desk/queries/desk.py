"""What lies on somebody's desk: gathered from the rooms, with a bounded number of rows and queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from samverk.accounts.access import Somebody, may_edit_register, may_keep, may_lead, may_prepare, may_take_part
from samverk.accounts.models import User
from samverk.accounts.standing import PREPARING, Standing
from samverk.approving.models import Approver
from samverk.approving.queries.waiting import waiting_for
from samverk.arrangements.queries.mine import AskedOfMe, asked_of
from samverk.collaborations.models import Reviewer
from samverk.collaborations.queries.reviewing import unanswered_by as reviews_of
from samverk.disclosures.access import requests_for
from samverk.disclosures.queries.listing import Listed, in_queue_order, listed
from samverk.disclosures.queries.listing import narrowed as narrowed_requests
from samverk.enquiries.access import enquiries_owed
from samverk.enquiries.models import Enquiry
from samverk.followup.models import Obligation
from samverk.followup.queries.obligations import late, obligations_for, running, wanted_from, with_rows
from samverk.followup.queries.places import Place, places_of
from samverk.intake.models import Proposal
from samverk.intake.queries.queue import filtered
from samverk.mailroom.access import waiting_for as mail_waiting_for
from samverk.mailroom.models import Mail
from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, Step, next_step, steps_of
from samverk.networks.queries.waiting import Waiting
from samverk.networks.queries.waiting import waiting_for as networks_waiting_for
from samverk.noticeboard.queries.announceable import waiting_for as announcements_of
from samverk.post.models import Letter
from samverk.preservation.queries.waiting import Waiting as DisposalWaiting
from samverk.preservation.queries.waiting import waiting_for as disposal_waiting_for
from samverk.releasing.queries.releases import to_review
from samverk.routes.models import Handling
from samverk.routes.queries.local_list import unanswered_by
from samverk.signing.models import Signer
from samverk.signing.queries.requests import waiting_for as signatures_of
from samverk.watchlist.access import seen_notices
from samverk.watchlist.models import Notice
from samverk.watchlist.queries.notice_list import narrowed

MEETINGS_SHOWN = 5
# Each step is told by the room it belongs to, with queries of its own: only the nearest meetings are asked about.
MEETINGS_WITH_STEPS = 2
ROWS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Coming:
    """A meeting to come, and what is to be done for it by whoever looks; ``None`` where that was not asked."""

    meeting: Meeting
    step: Step | None


@dataclass(frozen=True, slots=True)
class Desk:
    """Counts are ``None`` for those whom they are no business of."""

    coming: Sequence[Coming]
    in_session: Sequence[Meeting]
    wanted: Sequence[Obligation]
    late: int
    asked: Sequence[AskedOfMe]
    handlings: Sequence[Handling]
    to_approve: Sequence[Approver]
    to_sign: Sequence[Signer]
    to_announce: Sequence[Meeting]
    to_review: Sequence[Meeting]
    to_comment: Sequence[Meeting]
    sent_back: Sequence[Proposal]
    enquiries: Sequence[Enquiry]
    documents: Sequence[Listed]
    mail: Sequence[Mail]
    proposals_waiting: int | None
    letters_lost: int | None
    disposal: DisposalWaiting | None
    places: Sequence[Place]
    notices: Sequence[Notice]
    networks: Waiting
    reviews: Sequence[Reviewer]


def desk_of(user: Somebody, standing: Standing, *, at: datetime) -> Desk:
    """Return what waits for ``user`` at the moment ``at``."""
    today = standing.on
    mine = _meetings(user, standing)
    wanted = running(obligations_for(user, standing).filter(wanted_from(standing)))
    return Desk(
        coming=_coming(user, standing, mine, today),
        in_session=list(mine.filter(opened_at__isnull=False, closed_at=None)[:ROWS_SHOWN]),
        wanted=list(with_rows(wanted)[:ROWS_SHOWN]),
        late=late(wanted, today).count(),
        asked=[asked for asked in asked_of(standing, at) if not asked.has_answered][:ROWS_SHOWN],
        handlings=list(unanswered_by(standing)[:ROWS_SHOWN]),
        to_approve=list(waiting_for(user)[:ROWS_SHOWN]),
        to_sign=list(signatures_of(user, at)[:ROWS_SHOWN]),
        to_announce=list(announcements_of(user, standing)[:ROWS_SHOWN]),
        to_review=list(to_review(user, standing, today)[:ROWS_SHOWN]),
        to_comment=list(mine.filter(state=Meeting.State.DRAFTED)[:ROWS_SHOWN]),
        sent_back=list(_sent_back(user)[:ROWS_SHOWN]),
        enquiries=enquiries_owed(user, standing, ROWS_SHOWN),
        documents=_documents(user, standing, today),
        mail=_mail(user, standing),
        proposals_waiting=_waiting(user, standing, today),
        letters_lost=_lost() if may_edit_register(user) else None,
        disposal=disposal_waiting_for(user.public_id) if isinstance(user, User) and may_edit_register(user) else None,
        places=places_of(standing),
        notices=list(narrowed(seen_notices(user, standing), "mine", user.pk)[:ROWS_SHOWN]),
        networks=networks_waiting_for(user, standing),
        reviews=list(reviews_of(standing)[:ROWS_SHOWN]),
    )


def _meetings(user: Somebody, standing: Standing) -> QuerySet[Meeting]:
    """Return the meetings held here of the bodies that ``user`` sits in; all of them for the secretariat."""
    held_here = Meeting.objects.filter(source_id="", cancelled_at=None, body__isnull=False).select_related("body")
    return held_here if may_edit_register(user) else held_here.filter(body__in=standing.body_ids)


def _coming(user: Somebody, standing: Standing, mine: QuerySet[Meeting], today: date) -> list[Coming]:
    rows = mine.filter(held_on__gte=today, closed_at=None).order_by("held_on", "starts_at", "id")[:MEETINGS_SHOWN]
    return [
        Coming(meeting, _step(user, standing, meeting, today) if place < MEETINGS_WITH_STEPS else None)
        for place, meeting in enumerate(rows)
    ]


def _step(user: Somebody, standing: Standing, meeting: Meeting, today: date) -> Step | None:
    questions = {
        ForWhom.KEEP: may_keep,
        ForWhom.LEAD: may_lead,
        ForWhom.PREPARE: may_prepare,
        ForWhom.TAKE_PART: may_take_part,
    }
    # Whoever only follows has nothing to do; what they may read stands on the meeting's page.
    shown = {whom for whom, may in questions.items() if may(user, standing, meeting.body_id)}
    return next_step(step for step in steps_of(meeting, today) if step.for_whom in shown)


def _sent_back(user: Somebody) -> QuerySet[Proposal]:
    return Proposal.objects.filter(proposed_by=user.pk, state=Proposal.State.SENT_BACK).order_by("-id")


def _waiting(user: Somebody, standing: Standing, today: date) -> int | None:
    if may_edit_register(user):
        return filtered(Proposal.objects.all(), "waiting", today).count()
    prepares = {held.body_id for held in standing.held if held.seat in PREPARING}
    return filtered(Proposal.objects.filter(body__in=prepares), "waiting", today).count() if prepares else None


def _documents(user: Somebody, standing: Standing, today: date) -> Sequence[Listed]:
    """Return the open requests for documents, the one owed longest first; whoever keeps no body costs no query."""
    if not (may_edit_register(user) or standing.keeps_any):
        return []
    return listed(today)(in_queue_order(narrowed_requests(requests_for(user, standing), "", today))[:ROWS_SHOWN])


def _mail(user: Somebody, standing: Standing) -> list[Mail]:
    """Return the mail that has waited longest; whoever keeps no body costs no query."""
    if not (may_edit_register(user) or standing.keeps_any):
        return []
    return list(mail_waiting_for(user, standing).defer("text")[:ROWS_SHOWN])


def _lost() -> int:
    return Letter.objects.filter(state__in=(Letter.State.FAILED, Letter.State.BOUNCED)).exclude(to_address="").count()
