"""The only writers of digests, of what was told, and of how often somebody wants them."""

from samverk.digests.actions.choose import choose
from samverk.digests.actions.send import send_digests

__all__ = ["choose", "send_digests"]
