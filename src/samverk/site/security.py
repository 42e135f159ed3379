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
