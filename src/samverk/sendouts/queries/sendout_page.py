"""One send-out with everything its page shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from samverk.post.messages import STATES
from samverk.post.models import Letter
from samverk.rounds.models import Asked
from samverk.sendouts.models import Attachment, Recipient, Reply, Sendout
from samverk.sendouts.queries.silent import Silent, silent_of

LOOKS = {
    Letter.State.BOUNCED: "bad",
    Letter.State.FAILED: "bad",
    Letter.State.IN_DOUBT: "bad",
    Letter.State.SENT: "good",
}


@dataclass(frozen=True, slots=True)
class RecipientRow:
    """One recipient: ``delivery`` is what became of the letter, ``answered_in_round`` whether its municipality did."""

    recipient: Recipient
    delivery: str | Promise
    look: str
    is_lost: bool
    replies: Sequence[Reply]
    answered_in_round: bool

    @property
    def last(self) -> Reply | None:
        return self.replies[-1] if self.replies else None


@dataclass(frozen=True, slots=True)
class SendoutPage:
    """``rows`` are those it went to; ``silent`` those who owe an answer still; ``followed_by`` its repetitions."""

    sendout: Sendout
    rows: Sequence[RecipientRow]
    silent: Silent
    attachments: Sequence[Attachment]
    followed_by: Sequence[Sendout]

    @property
    def opened(self) -> int:
        return sum(row.recipient.opened_at is not None for row in self.rows)

    @property
    def answered(self) -> int:
        return sum(bool(row.replies) or row.answered_in_round for row in self.rows)

    @property
    def lost(self) -> int:
        return sum(row.is_lost for row in self.rows)


def sendout_page(sendout: Sendout) -> SendoutPage:
    """Return a send-out with whom it went to, with a fixed number of queries."""
    recipients = sendout.recipients.select_related("organisation", "letter").prefetch_related("replies__noted_by")
    answered = _answered_in_round(sendout)
    asks = sendout.state == Sendout.State.SENT and sendout.asks != Sendout.Asks.NOTHING
    return SendoutPage(
        sendout=sendout,
        rows=[_row(one, answered) for one in recipients],
        silent=silent_of(sendout) if asks else Silent(frozenset(), frozenset()),
        attachments=list(sendout.attachments.all()),
        followed_by=list(sendout.followed_by.order_by("pk")),
    )


def _row(recipient: Recipient, answered: set[int]) -> RecipientRow:
    state = recipient.letter.state if recipient.letter else ""
    return RecipientRow(
        recipient=recipient,
        delivery=STATES.get(state, ""),
        look=LOOKS.get(Letter.State(state), "") if state else "",
        is_lost=state in (Letter.State.BOUNCED, Letter.State.FAILED),
        replies=list(recipient.replies.all()),
        answered_in_round=recipient.organisation_id in answered,
    )


def _answered_in_round(sendout: Sendout) -> set[int]:
    if sendout.round_id is None:
        return set()
    answered = Asked.objects.filter(round=sendout.round_id, answers__isnull=False)
    return set(answered.values_list("organisation_id", flat=True))
