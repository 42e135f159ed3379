"""Requests for documents that wait for an answer: what they ask for is not disposed of (SFS 1949:105, 2 kap. 15 §)."""

from django.db.models import QuerySet

from samverk.disclosures.models import DocumentRequest


def open_requests() -> QuerySet[DocumentRequest]:
    """Return them, the one that has waited longest first. What they ask for is told in words that only people read."""
    return DocumentRequest.objects.filter(state__in=DocumentRequest.OPEN).select_related("body").order_by("id")
