"""The link under which whoever asked follows their request and fetches what is handed out."""

from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from samverk.accounts.signed_links import read, sign
from samverk.disclosures.models import DocumentRequest
from samverk.records.refusal import RuleBroken

PURPOSE = "disclosure"
HOLDS = timedelta(days=365)


def link_of(asked: DocumentRequest) -> str:
    """Return the whole address of the asker's own page, in their language."""
    with translation.override(asked.language):
        return f"{settings.HOUSE_ADDRESS}{reverse('disclosures:own', args=[token_of(asked)])}"


def token_of(asked: DocumentRequest) -> str:
    """Return what stands in the link."""
    return sign(PURPOSE, asked.public_id, holder=str(asked.link_number), expires_at=asked.received_at + HOLDS)


def request_behind(token: str, *, at: datetime, address: str) -> DocumentRequest:
    """Return the request that ``token`` opens.

    Raises ``RuleBroken``: the codes of ``signed_links.read``, and ``"link-wrong"`` where links to it have ended.
    """
    public_id, holder = read(token, PURPOSE, at, address=address)
    rows = DocumentRequest.objects.select_related("body", "case", "decision", "entry__case")
    found = rows.filter(public_id=public_id).first()
    if found is None or str(found.link_number) != holder:
        raise RuleBroken("link-wrong", public_id)
    return found
