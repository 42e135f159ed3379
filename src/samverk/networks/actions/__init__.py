"""The only writers of this room."""

from samverk.networks.actions.ask_dormancy import ask_about_silence, keep_awake, let_rest
from samverk.networks.actions.keep_domains import keep_domains
from samverk.networks.actions.keep_log import close_network, write_log
from samverk.networks.actions.mandates import confirm_change, push_change, write_mandate, write_to_coordinators
from samverk.networks.actions.merge import merge_networks, settle_merger
from samverk.networks.actions.propose import note_preparation, propose_network, take_up_all, take_up_network
from samverk.networks.actions.renew_plan import remind_of_plans, renew_plan
from samverk.networks.actions.seat import Member, report_contact, seat_member
from samverk.networks.actions.suggest_steps import confirm_steps, dismiss_step, say_which, suggest_steps
from samverk.networks.actions.take_part import answer_invitation, end_seat, invite, leave
from samverk.networks.actions.take_step import start_network, take_step

__all__ = [
    "Member",
    "answer_invitation",
    "ask_about_silence",
    "close_network",
    "confirm_change",
    "confirm_steps",
    "dismiss_step",
    "end_seat",
    "invite",
    "keep_awake",
    "keep_domains",
    "leave",
    "let_rest",
    "merge_networks",
    "note_preparation",
    "propose_network",
    "push_change",
    "remind_of_plans",
    "renew_plan",
    "report_contact",
    "say_which",
    "seat_member",
    "settle_merger",
    "start_network",
    "suggest_steps",
    "take_step",
    "take_up_all",
    "take_up_network",
    "write_log",
    "write_mandate",
    "write_to_coordinators",
]
