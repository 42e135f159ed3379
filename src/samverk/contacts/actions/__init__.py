"""The only writers of this room."""

from samverk.contacts.actions.invitations import keep_invitation, say_who_goes
from samverk.contacts.actions.networks import end_part, keep_network, take_part
from samverk.contacts.actions.parties import add_contact, add_party, end_contact, note_report
from samverk.contacts.actions.visits import (
    answer_question,
    ask_question,
    change_question,
    change_visit,
    drop_question,
    mark_ready,
    plan_visit,
    settle_visit,
)

__all__ = [
    "add_contact",
    "add_party",
    "answer_question",
    "ask_question",
    "change_question",
    "change_visit",
    "drop_question",
    "end_contact",
    "end_part",
    "keep_invitation",
    "keep_network",
    "mark_ready",
    "note_report",
    "plan_visit",
    "say_who_goes",
    "settle_visit",
    "take_part",
]
