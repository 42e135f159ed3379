"""The only writers of letters."""

from samverk.post.actions.send_letter import send_letter

__all__ = ["send_letter"]
