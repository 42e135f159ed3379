"""The only writers of this room."""

from samverk.noticeboard.actions.announce import announce
from samverk.noticeboard.actions.announce_items import announce_items
from samverk.noticeboard.actions.post import note_down, note_put_up
from samverk.noticeboard.actions.take_down import take_down, take_down_what_is_over
from samverk.noticeboard.actions.tell import tell_keepers

__all__ = [
    "announce",
    "announce_items",
    "note_down",
    "note_put_up",
    "take_down",
    "take_down_what_is_over",
    "tell_keepers",
]
