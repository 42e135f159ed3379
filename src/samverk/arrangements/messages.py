"""What the room says: refusals by code, and letters. One whole sentence each."""

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.arrangements.models import Swap
from samverk.meetings.messages import REFUSALS as OF_MEETINGS
from samverk.meetings.models import Meeting
from samverk.rounds.messages import REFUSALS as OF_ROUNDS

OWN_REFUSALS: dict[str, str | Promise] = {
    "already-settled": gettext_lazy("Somebody else has answered already. Load the page again to see how it is."),
    "booking-has-moved-on": gettext_lazy(
        "Somebody else has changed the booking meanwhile. Load the page again to see how it stands."
    ),
    "booking-without-meeting": gettext_lazy(
        "There is no coming meeting with day and hours to ask for. Cancel the booking, or book anew."
    ),
    "day-in-the-past": gettext_lazy("The day has passed already. Choose a later one."),
    "fee-missing": gettext_lazy("Say what the cancelling costs; write 0 if it costs nothing."),
    "not-eligible": gettext_lazy(
        "This municipality takes no turns: it holds a fixed seat, has the turn itself, or has no seat on that day."
    ),
    "poll-settled": gettext_lazy("A day was chosen already, and the meeting is planned. Move the meeting instead."),
    "swap-proposed": gettext_lazy("This exchange is proposed already and waits for an answer."),
    "swap-with-nobody": gettext_lazy("A turn can only be exchanged with a turn of another municipality."),
    "turn-changed": gettext_lazy("Somebody else has changed the turn meanwhile. Load the page again to see how it is."),
    "venue-exists": gettext_lazy("Another venue bears this name already. Is it the same one?"),
    "venue-taken": gettext_lazy("The venue is booked already at that time. Choose another venue or another time."),
}
REFUSALS = {**OF_MEETINGS, **OF_ROUNDS, **OWN_REFUSALS}


def letter_to_preparers(meeting: Meeting, address: str) -> tuple[str, str]:
    """Return the subject and the text of the letter to those who prepare a meeting."""
    words = {
        "body": meeting.body.name if meeting.body else meeting.body_as_written,
        "day": date_format(meeting.held_on) if meeting.held_on else "",
        "address": address,
    }
    subject = _("You prepare the meeting of %(body)s on %(day)s") % words
    text = _(
        "You belong to the group that prepares the meeting of %(body)s on %(day)s.\n\n"
        "Who else prepares it, and whose turn is next, stands here:\n%(address)s\n\n"
        "If you cannot, exchange the turn with another municipality or find a substitute on that page."
    )
    return subject, text % words


def letter_of_swap(proposed: Swap, address: str) -> tuple[str, str]:
    """Return the subject and the text of the letter about an exchange of turns."""
    turn, other = proposed.turn.meeting, proposed.other.meeting
    words = {
        "gives": proposed.gives.name,
        "takes": proposed.takes.name,
        "day": date_format(turn.held_on) if turn.held_on else "",
        "other_day": date_format(other.held_on) if other.held_on else "",
        "address": address,
    }
    sentences = {
        Swap.State.PROPOSED: _(
            "%(gives)s proposes to exchange turns: %(takes)s would prepare the meeting on %(day)s, and %(gives)s "
            "the one on %(other_day)s.\n\nAnswer here:\n%(address)s"
        ),
        Swap.State.ACCEPTED: _(
            "The turns are exchanged: %(takes)s prepares the meeting on %(day)s, and %(gives)s the one on "
            "%(other_day)s.\n\n%(address)s"
        ),
        Swap.State.DECLINED: _(
            "The turns stay as they were: %(gives)s prepares the meeting on %(day)s, and %(takes)s the one on "
            "%(other_day)s.\n\n%(address)s"
        ),
    }
    subject = _("Exchange of turns: %(gives)s and %(takes)s") % words
    return subject, sentences[Swap.State(proposed.state)] % words
