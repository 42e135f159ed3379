"""Whole addresses for letters, which are read outside the house."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation


def whole_address(view: str, *arguments: str) -> str:
    """Return where ``view`` answers, with the house's own address before it, in the language of the house."""
    with translation.override(settings.LANGUAGE_CODE):
        return f"{settings.HOUSE_ADDRESS}{reverse(view, args=arguments)}"
