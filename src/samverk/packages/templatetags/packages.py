"""What pages of other rooms ask before they link here; nothing asks the database."""

from django.template import Library

from samverk.accounts.access import Somebody, may_edit_register

register = Library()


@register.filter
def packs_matters(user: Somebody) -> bool:
    """Return whether ``user`` packs matters for the archive."""
    return may_edit_register(user)
