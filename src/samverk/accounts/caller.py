"""Where a reader calls from."""

from django.http import HttpRequest


def address_of(request: HttpRequest, proxies: int) -> str:
    """Return the address the reader called from, looking behind as many proxies of our own as there are.

    Only the last ``proxies`` entries of ``X-Forwarded-For`` were written by machines we run; what stands before
    them is what the caller chose to say.
    """
    remote = str(request.META.get("REMOTE_ADDR", ""))
    if not proxies:
        return remote
    told = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    return told[-proxies] if len(told) >= proxies else remote
