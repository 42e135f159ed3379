"""The only writers of this room."""

from samverk.enquiries.actions.answer import answer_enquiry
from samverk.enquiries.actions.file import Filed, confirm_enquiry, file_from_inside, file_from_outside
from samverk.enquiries.actions.forget import forget_asker, forget_unconfirmed
from samverk.enquiries.actions.keep_rules import keep_rules
from samverk.enquiries.actions.remind import remind_of_owed
from samverk.enquiries.actions.route import ask_members, propose_to_agenda
from samverk.enquiries.actions.withdraw import withdraw_enquiry

__all__ = [
    "Filed",
    "answer_enquiry",
    "ask_members",
    "confirm_enquiry",
    "file_from_inside",
    "file_from_outside",
    "forget_asker",
    "forget_unconfirmed",
    "keep_rules",
    "propose_to_agenda",
    "remind_of_owed",
    "withdraw_enquiry",
]
