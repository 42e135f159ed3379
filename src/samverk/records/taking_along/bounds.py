"""How often one address may fetch whole lists."""

from django.core.cache import cache

PER_MINUTE = 30


def may_export(address: str, minute: int) -> bool:
    """Count one more export from ``address`` in ``minute`` and return whether it is still within bounds."""
    key = f"exports:{address}:{minute}"
    cache.add(key, 0, 120)
    try:
        return int(cache.incr(key)) <= PER_MINUTE
    except ValueError:
        # The count was thrown out between the two calls, so this is the first of a new one.
        return True
