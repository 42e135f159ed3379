"""The only writers of this room."""

from samverk.meetings.actions.publish_meetings import (
    publish_many,
    publish_meeting,
    publish_period,
    set_confidential,
    withdraw_changed,
    withdraw_meeting,
)
from samverk.meetings.actions.register_minutes import register_many, register_minutes

__all__ = [
    "publish_many",
    "publish_meeting",
    "publish_period",
    "register_many",
    "register_minutes",
    "set_confidential",
    "withdraw_changed",
    "withdraw_meeting",
]
