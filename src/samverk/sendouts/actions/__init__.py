"""The only writers of this room, beside ``sending.py`` and ``held_up.py``, which the tasks call."""

from samverk.sendouts.actions.attach import attach, detach
from samverk.sendouts.actions.correct_address import correct_address
from samverk.sendouts.actions.follow_meeting import follow_cancelled, follow_moved
from samverk.sendouts.actions.reply import note_opening, note_reply, reply
from samverk.sendouts.actions.schedule import discard_sendout, schedule_sendout, take_back_sendout
from samverk.sendouts.actions.write import Extra, Written, change_sendout, write_sendout, write_to_silent

__all__ = [
    "Extra",
    "Written",
    "attach",
    "change_sendout",
    "correct_address",
    "detach",
    "discard_sendout",
    "follow_cancelled",
    "follow_moved",
    "note_opening",
    "note_reply",
    "reply",
    "schedule_sendout",
    "take_back_sendout",
    "write_sendout",
    "write_to_silent",
]
