"""Letting a notice become a matter."""

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation
from samverk.intake.actions import draft_proposal
from samverk.intake.actions.hand_in import Proposed
from samverk.intake.models import Proposal
from samverk.watchlist.actions.settle import take
from samverk.watchlist.models import Notice, NoticeStep
from samverk.watchlist.wording import history_of

LONGEST_TITLE = 300


@transaction.atomic
def promote(
    notice: Notice,
    *,
    title: str,
    body: Body,
    seen: int,
    by: User,
    organisation: Organisation | None = None,
    on_behalf_of: str = "",
) -> Proposal:
    """Draft a proposal out of a notice, with its history, and return it; the notice leads to it from then on.

    Raises ``RuleBroken("notice-changed")`` if another hand came first, or it became a matter already.
    """
    with translation.override(settings.LANGUAGE_CODE):
        summary = history_of(notice)
    proposed = Proposed(
        body=body,
        title=title[:LONGEST_TITLE],
        summary=summary,
        origin_clause=notice.clause,
        is_confidential=notice.is_confidential,
    )
    proposal = draft_proposal(proposed, by=by, organisation=organisation, on_behalf_of=on_behalf_of)
    state = Notice.State
    take(
        notice,
        NoticeStep.Act.PROMOTED,
        seen=seen,
        by=by,
        text=title,
        was=state.WATCHED,
        state=state.PROMOTED,
        proposal=proposal,
    )
    return proposal
