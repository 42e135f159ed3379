"""Who packs matters and takes packages along: the secretariat alone, since what is confidential lies in them too."""

from django.shortcuts import get_object_or_404

from samverk.accounts.access import may_edit_register, only_if
from samverk.matters.models import Matter
from samverk.packages.models import Package

secretariat_only = only_if(may_edit_register)


def package_or_404(public_id: str) -> Package:
    """Return a package, for those whom ``secretariat_only`` has let in."""
    return get_object_or_404(Package.objects.select_related("matter", "stored_file"), public_id=public_id)


def matter_or_404(public_id: str) -> Matter:
    """Return a matter, for those whom ``secretariat_only`` has let in."""
    return get_object_or_404(Matter, public_id=public_id)
