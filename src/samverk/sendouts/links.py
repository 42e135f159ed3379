"""The link that each recipient gets: it opens their own letter, without a log-in, for half a year."""

import re
from datetime import datetime, timedelta

from django.utils import timezone

from samverk.accounts.signed_links import end_of, read, sign
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken
from samverk.sendouts.models import Recipient

PURPOSE = "sendout"
GOOD_FOR = timedelta(days=180)


def link_to(recipient_public_id: str, email: str, at: datetime) -> str:
    """Return the whole address under which a recipient answers."""
    expires_at = end_of(timezone.localdate(at) + GOOD_FOR)
    return whole_address("sendouts:own", sign(PURPOSE, recipient_public_id, holder=email, expires_at=expires_at))


def with_link(text: str, link: str) -> str:
    """Return a letter's ``text`` with ``link`` in the place of the one that was in it."""
    beginning = whole_address("sendouts:own", "x").removesuffix("x/")
    return re.sub(re.escape(beginning) + r"[\w.-]+/", lambda _old: link, text)


def recipient_behind(token: str, *, at: datetime, address: str) -> Recipient:
    """Return the recipient whom ``token`` names.

    Raises ``RuleBroken``: the codes of ``signed_links.read``; ``"link-wrong"`` also for a letter that went to an
    address which was corrected since.
    """
    public_id, holder = read(token, PURPOSE, at, address=address)
    related = ("sendout__body", "sendout__round", "organisation", "letter")
    recipient = Recipient.objects.select_related(*related).filter(public_id=public_id, email=holder).first()
    if recipient is None:
        raise RuleBroken("link-wrong", public_id)
    return recipient
