"""Which municipalities are members on a day."""

from datetime import date

from django.db.models import Q, QuerySet

from samverk.directory.models import Organisation


def members_on(on: date) -> "QuerySet[Organisation]":
    """Return the member municipalities of ``on``, from A to Ö."""
    return Organisation.objects.filter(
        Q(member_from__isnull=True) | Q(member_from__lte=on),
        Q(member_to__isnull=True) | Q(member_to__gte=on),
        kind=Organisation.Kind.MUNICIPALITY,
        is_member=True,
    ).order_by("sort_key")
