"""Examining a file with what this house knows: whom it trusts, and which signatures it has kept itself."""

from collections.abc import Collection
from datetime import datetime

from django.conf import settings

from samverk.signing.models import Signature
from samverk.signing.validating.examine import examine
from samverk.signing.validating.report import Report
from samverk.signing.validating.trust import trusted_roots


def examined(content: bytes, *, at: datetime) -> Report:
    """Return what the signatures of a PDF are worth at ``at``.

    Raises what ``examine`` raises.
    """
    return examine(
        content, roots=trusted_roots(), at=at, known_since=kept_since, may_fetch=settings.SIGNING.fetch_revocation
    )


def kept_since(values: Collection[str]) -> dict[str, datetime]:
    """Return since when the house has kept the signatures with these values; those it never kept are left out."""
    return dict(Signature.objects.filter(value_sha256__in=values).values_list("value_sha256", "signed_at"))
