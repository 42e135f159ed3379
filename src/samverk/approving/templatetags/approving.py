"""Words of this room in templates."""

from django.template import Library

from samverk.approving.wording import ROLES

register = Library()


@register.filter
def role(code: str) -> str:
    """Return as what somebody approves."""
    return str(ROLES[code])
