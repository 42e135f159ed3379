"""Words of this room in templates."""

from django import template

from samverk.approving.wording import ROLES

register = template.Library()


@register.filter
def role(code: str) -> str:
    """Return as what somebody approves."""
    return str(ROLES[code])
