"""The only writers of this room."""

from samverk.guests.actions.answer import answer, correct_name, hand_in_slides
from samverk.guests.actions.invite import Invited, invite, invite_again, revoke
from samverk.guests.actions.tell import tell_cancelled, tell_times, thank_guests

__all__ = [
    "Invited",
    "answer",
    "correct_name",
    "hand_in_slides",
    "invite",
    "invite_again",
    "revoke",
    "tell_cancelled",
    "tell_times",
    "thank_guests",
]
