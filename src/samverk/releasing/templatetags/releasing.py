"""Looking up what a table of words or rows says of a key."""

from collections.abc import Mapping
from typing import Any

from django.template import Library

register = Library()


@register.filter
def at(table: Mapping[str, Any], key: str) -> Any:
    """Return what ``table`` holds under ``key``."""
    return table[key]
