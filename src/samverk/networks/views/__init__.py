"""The pages of networks."""

from samverk.networks.views.changes import change, changes, confirm, new_change, remind
from samverk.networks.views.desk import confirm_suggested, dismiss, domains, silent, suggested, waiting
from samverk.networks.views.life import close, mandate, merge, propose, settle, start, step
from samverk.networks.views.managing import (
    answer,
    contact,
    end_seat,
    invite,
    leave,
    log,
    new_member,
    plan,
    prepare,
)
from samverk.networks.views.reading import attendance, network, networks, who

__all__ = [
    "answer",
    "attendance",
    "change",
    "changes",
    "close",
    "confirm",
    "confirm_suggested",
    "contact",
    "dismiss",
    "domains",
    "end_seat",
    "invite",
    "leave",
    "log",
    "mandate",
    "merge",
    "network",
    "networks",
    "new_change",
    "new_member",
    "plan",
    "prepare",
    "propose",
    "remind",
    "settle",
    "silent",
    "start",
    "step",
    "suggested",
    "waiting",
    "who",
]
