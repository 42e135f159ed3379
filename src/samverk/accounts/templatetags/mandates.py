"""The names of seats and profiles, for templates."""

from django.template import Library
from django.utils.functional import Promise

from samverk.accounts.wording import PROFILES, SEATS

register = Library()


@register.filter
def seat_name(seat: str) -> str | Promise:
    """Return what the pages call ``seat``."""
    return SEATS.get(seat, "")


@register.filter
def profile_name(profile: str) -> str | Promise:
    """Return what the pages call ``profile``."""
    return PROFILES.get(profile, "")
