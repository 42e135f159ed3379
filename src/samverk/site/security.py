"""What every answer carries to keep the reader safe, beside what Django and django-csp send."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PERMISSIONS = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
NOTHING_ALLOWED = ", ".join(f"{permission}=()" for permission in PERMISSIONS)

Answer = Callable[[HttpRequest], HttpResponse]


def permissions_policy(answer: Answer) -> Answer:
    """Tell the browser that no page here asks for a camera, a place or the like."""

    def with_policy(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Permissions-Policy", NOTHING_ALLOWED)
        return response

    return with_policy


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
