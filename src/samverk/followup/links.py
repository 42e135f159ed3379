"""The link under which somebody without a log-in reports on one obligation, and on nothing beside it."""

from datetime import datetime

from samverk.accounts.signed_links import end_of, read, sign
from samverk.followup.models import Entrusting
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken

PURPOSE = "obligation"


def link_of(entrusting: Entrusting) -> str:
    """Return the whole address under which the colleague reports."""
    return whole_address("followup:own", token_of(entrusting))


def token_of(entrusting: Entrusting) -> str:
    """Return what stands in the link."""
    holder = str(entrusting.link_number)
    return sign(PURPOSE, entrusting.public_id, holder=holder, expires_at=end_of(entrusting.until))


def entrusting_behind(token: str, *, at: datetime, address: str) -> Entrusting:
    """Return the entrusting that ``token`` opens, with its obligation, as they now stand.

    Raises ``RuleBroken``: the codes of ``signed_links.read``; ``"entrusting-revoked"`` where it was taken back or sent
    anew.
    """
    public_id, holder = read(token, PURPOSE, at, address=address)
    related = ("obligation__clause__meeting", "obligation__organisation", "obligation__body", "obligation__person")
    found = Entrusting.objects.select_related(*related).filter(public_id=public_id, revoked_at=None).first()
    if found is None or str(found.link_number) != holder:
        raise RuleBroken("entrusting-revoked", public_id)
    if at >= end_of(found.until):
        raise RuleBroken("link-expired", public_id)
    return found
