"""What pages of other rooms ask before they link here; nothing asks the database."""

from django.template import Library

from samverk.accounts.access import Somebody, may_read_unpublished, sits_somewhere

register = Library()


@register.filter
def may_propose(user: Somebody) -> bool:
    """Return whether a link to a new proposal makes sense for ``user``."""
    return sits_somewhere(user)


@register.filter
def follows_matters(user: Somebody) -> bool:
    """Return whether ``user`` sees more of a matter's route than a citizen."""
    return sits_somewhere(user) or may_read_unpublished(user)
