"""The link under which whoever asked sees how their request stands."""

from datetime import datetime, timedelta

from samverk.accounts.signed_links import read, sign
from samverk.enquiries.models import Enquiry
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken

PURPOSE = "enquiry"
HOLDS = timedelta(days=2 * 365)


def link_of(enquiry: Enquiry) -> str:
    """Return the whole address of the asker's own page."""
    return whole_address("enquiries:own", token_of(enquiry))


def token_of(enquiry: Enquiry) -> str:
    """Return what stands in the link."""
    return sign(PURPOSE, enquiry.public_id, holder=str(enquiry.link_number), expires_at=enquiry.filed_at + HOLDS)


def enquiry_behind(token: str, *, at: datetime, address: str) -> Enquiry:
    """Return the request that ``token`` opens.

    Raises ``RuleBroken``: the codes of ``signed_links.read``, and ``"link-wrong"`` where the request is gone or a newer
    link was sent.
    """
    public_id, holder = read(token, PURPOSE, at, address=address)
    found = Enquiry.objects.select_related("body", "round", "proposal").filter(public_id=public_id).first()
    if found is None or str(found.link_number) != holder:
        raise RuleBroken("link-wrong", public_id)
    return found
