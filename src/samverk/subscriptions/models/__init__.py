"""Who wants to be told by letter what is published, and what they were told."""

from samverk.subscriptions.models.subscription import Subscription
from samverk.subscriptions.models.told import ToldClause

__all__ = ["Subscription", "ToldClause"]
