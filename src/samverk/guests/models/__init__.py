"""Presenters and guests of single items."""

from samverk.guests.models.invitation import Invitation

__all__ = ["Invitation"]
