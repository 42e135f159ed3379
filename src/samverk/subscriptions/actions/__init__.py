"""The only writers of subscriptions and of what they were told."""

from samverk.subscriptions.actions.subscribe import confirm, end, subscribe
from samverk.subscriptions.actions.tell import forget_what_is_over, tell_all

__all__ = ["confirm", "end", "forget_what_is_over", "subscribe", "tell_all"]
