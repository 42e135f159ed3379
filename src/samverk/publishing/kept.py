"""What takes a walk through the register to find out, kept until the register changes."""

from collections.abc import Callable
from hashlib import blake2b
from typing import TypeVar

from django.core.cache import cache
from django.utils import timezone

from samverk.publishing.published import Audience
from samverk.publishing.stamp import register_stamp

Found = TypeVar("Found")

KEPT_SECONDS = 3600


def kept(name: str, audience: Audience, find_out: Callable[[], Found]) -> Found:
    """Return what ``find_out`` found since the register last changed; ``name`` tells what it is about.

    Each audience has its own: what one of them may see must not reach another.
    """
    stamp = register_stamp(timezone.localdate()).words
    asked = f"{name}\n{audience.sees_unpublished:d}{audience.sees_confidential:d}\n{stamp}"
    key = f"kept:{blake2b(asked.encode(), digest_size=16).hexdigest()}"
    found: Found | None = cache.get(key)
    if found is None:
        found = find_out()
        cache.set(key, found, KEPT_SECONDS)
    return found
