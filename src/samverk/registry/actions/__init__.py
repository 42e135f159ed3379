"""The only writers of this room."""

from samverk.registry.actions.cases import close_case, open_case, reopen_case
from samverk.registry.actions.correct import correct
from samverk.registry.actions.enter import register
from samverk.registry.actions.registers import begin_register, change_register, register_of

__all__ = [
    "begin_register",
    "change_register",
    "close_case",
    "correct",
    "open_case",
    "register",
    "register_of",
    "reopen_case",
]
