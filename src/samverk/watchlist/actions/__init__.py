"""The only writers of this room."""

from samverk.watchlist.actions.follow import follow, unfollow
from samverk.watchlist.actions.note import Source, note_notice, note_paragraph
from samverk.watchlist.actions.promote import promote
from samverk.watchlist.actions.remind import remind_followers
from samverk.watchlist.actions.settle import finish_notice, move_notice, take_up_notice

__all__ = [
    "Source",
    "finish_notice",
    "follow",
    "move_notice",
    "note_notice",
    "note_paragraph",
    "promote",
    "remind_followers",
    "take_up_notice",
    "unfollow",
]
