"""The only writers of letters, beside ``post/carry.py``, which the task of ``send_letter`` calls."""

from samverk.post.actions.forget_letters import forget_letters, forget_letters_about
from samverk.post.actions.note_opened import note_opened
from samverk.post.actions.send_again import send_again
from samverk.post.actions.send_letter import send_letter
from samverk.post.actions.send_to_each import send_to_each
from samverk.post.actions.take_bounces import take_bounces
from samverk.post.actions.take_up_letters import take_up_letters

__all__ = [
    "forget_letters",
    "forget_letters_about",
    "note_opened",
    "send_again",
    "send_letter",
    "send_to_each",
    "take_bounces",
    "take_up_letters",
]
