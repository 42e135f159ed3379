"""The only writers of this room."""

from samverk.meetings.actions.register_minutes import register_many, register_minutes

__all__ = ["register_many", "register_minutes"]
