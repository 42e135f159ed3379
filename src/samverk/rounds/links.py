"""The link under which somebody without a log-in answers one question."""

from datetime import datetime, timedelta

from samverk.accounts.signed_links import read, sign
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken
from samverk.rounds.models import Colleague

PURPOSE = "round-answer"
# A round that takes late answers has no end of its own; its links have.
LATE = timedelta(days=30)
# A question may be opened again: its links open as long as it does by then, and no longer than this.
KEPT = timedelta(days=400)


def link_of(colleague: Colleague) -> str:
    """Return the whole address under which the colleague answers."""
    return whole_address("rounds:own", token_of(colleague))


def token_of(colleague: Colleague) -> str:
    """Return what stands in the link."""
    expires_at = colleague.asked.round.closes_at + KEPT
    return sign(PURPOSE, colleague.public_id, holder=str(colleague.link_number), expires_at=expires_at)


def colleague_behind(token: str, *, at: datetime, address: str) -> Colleague:
    """Return the colleague that ``token`` lets answer, with what is asked.

    Raises ``RuleBroken``: the codes of ``signed_links.read``, and ``"colleague-revoked"`` where the link was taken back
    or sent anew.
    """
    public_id, holder = read(token, PURPOSE, at, address=address)
    found = (
        Colleague.objects.select_related("asked__round__body", "asked__organisation", "asked__person")
        .filter(public_id=public_id, revoked_at=None)
        .first()
    )
    if found is None or str(found.link_number) != holder:
        raise RuleBroken("colleague-revoked", public_id)
    question = found.asked.round
    if at >= (question.closes_at + LATE if question.takes_late else question.closes_at):
        raise RuleBroken("link-expired", public_id)
    return found
