"""The two links of a subscription: the one that confirms it, for a few days, and the one that ends it."""

from datetime import datetime, timedelta

from django.http import Http404

from samverk.accounts import signed_links
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken

CONFIRMING = "subscription-confirm"
ENDING = "subscription-end"
CONFIRMS_FOR = timedelta(days=3)
# Letters are kept for years, and each must be able to end what it came of.
ENDS_FOR = timedelta(days=3650)


def confirming_address(public_id: str, at: datetime) -> str:
    token = signed_links.sign(CONFIRMING, public_id, holder="", expires_at=at + CONFIRMS_FOR)
    return whole_address("subscriptions:confirm", token)


def ending_address(public_id: str, at: datetime) -> str:
    token = signed_links.sign(ENDING, public_id, holder="", expires_at=at + ENDS_FOR)
    return whole_address("subscriptions:end", token)


def subject_or_404(token: str, purpose: str, at: datetime, *, address: str) -> str:
    """Return the public id of the subscription that a link names; it may have ended."""
    try:
        return signed_links.read(token, purpose, at, address=address)[0]
    except RuleBroken:
        raise Http404 from None
