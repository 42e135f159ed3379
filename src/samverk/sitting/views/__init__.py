"""The pages of this room, and the acts they send."""

from samverk.sitting.views.acting import chair_act, floor_act, guest_act, presence_act, session_act, wall_act
from samverk.sitting.views.screening import chair, close, me, meeting, pulse_answer, secretary, wall
from samverk.sitting.views.writing import text, texts

__all__ = [
    "chair",
    "chair_act",
    "close",
    "floor_act",
    "guest_act",
    "me",
    "meeting",
    "presence_act",
    "pulse_answer",
    "secretary",
    "session_act",
    "text",
    "texts",
    "wall",
    "wall_act",
]
