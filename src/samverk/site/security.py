"""What every answer carries to keep the reader safe, beside what Django and django-csp send."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from samverk.site.views import too_large

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

MEGABYTE = 1_000_000

Answer = Callable[[HttpRequest], HttpResponse]


def permissions_policy(answer: Answer) -> Answer:
    """Tell the browser that no page here asks for a camera, a place or the like."""

    def with_policy(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Permissions-Policy", NOTHING_ALLOWED)
        return response

    return with_policy


def size_limit(answer: Answer) -> Answer:
    """Refuse a request that is larger than the house takes, before any of it is read."""

    def with_limit(request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > settings.UPLOAD_MEGABYTES * MEGABYTE:
            return too_large(request, settings.UPLOAD_MEGABYTES)
        return answer(request)

    return with_limit
