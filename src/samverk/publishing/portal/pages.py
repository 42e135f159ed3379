"""How a page goes out: shown to a citizen it may be kept by any cache and asked for again with its ETag; shown to
somebody who has logged in it is theirs alone.
"""

from collections.abc import Callable
from functools import wraps
from hashlib import blake2b
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers, set_response_etag
from django.utils.http import http_date
from django.utils.translation import get_language

from samverk.accounts.access import may_edit_register
from samverk.publishing.kept_marks import told_to_keepers
from samverk.publishing.published import Audience, audience_of
from samverk.publishing.stamp import Stamp, register_stamp

Arguments = ParamSpec("Arguments")
View = Callable[Concatenate[HttpRequest, Arguments], HttpResponse]
KeptPage = tuple[bytes, dict[str, str]]

# Kept pages are found by the stamp, so an old one is never shown; this only bounds how long it takes up room.
KEPT_SECONDS = 600
# Longer addresses are filters that nobody else will ask for.
KEPT_ADDRESS = 300
# Headers that belong to the page itself, and not to how it is asked for.
KEPT_HEADERS = ("Content-Type", "Content-Disposition", "X-Robots-Tag")
PUBLIC = "public, max-age=0, must-revalidate"
PRIVATE = "private, no-cache"


def audience(request: HttpRequest) -> Audience:
    """Return what the one who asks may be shown."""
    return audience_of(request.user)


def public_page(view: View[Arguments]) -> View[Arguments]:
    """Answer a citizen from what is kept, or with 304, while the register has not changed; else by ``view``."""

    @wraps(view)
    def page(request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
        if request.method not in {"GET", "HEAD"} or _has_session(request):
            return _for_one(request, view(request, *args, **kwargs))
        stamp = register_stamp(timezone.localdate())
        etag = _etag(request, stamp)
        known = get_conditional_response(request, etag=etag)
        response = known if known is not None else _kept(request, etag, lambda: view(request, *args, **kwargs))
        return _for_all(response, etag, stamp)

    return page


def listed_if(is_indexed: bool, response: HttpResponse) -> HttpResponse:
    """Return ``response``, which asks search engines to leave the page out unless it ``is_indexed``."""
    if not is_indexed:
        response["X-Robots-Tag"] = "noindex"
    return response


def _has_session(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def _etag(request: HttpRequest, stamp: Stamp) -> str:
    asked = f"{request.get_host()}\n{get_language()}\n{request.get_full_path()}\n{stamp.words}\n{settings.SECRET_KEY}"
    return f'"{blake2b(asked.encode(), digest_size=12).hexdigest()}"'


def _kept(request: HttpRequest, etag: str, answer: Callable[[], HttpResponse]) -> HttpResponse:
    if len(request.get_full_path()) > KEPT_ADDRESS:
        return answer()
    found: KeptPage | None = cache.get(f"page:{etag}")
    if found is not None:
        return HttpResponse(found[0], headers=found[1])
    response = answer()
    if response.status_code == 200:
        headers = {name: response[name] for name in KEPT_HEADERS if name in response}
        cache.set(f"page:{etag}", (response.content, headers), KEPT_SECONDS)
    return response


def _for_all(response: HttpResponse, etag: str, stamp: Stamp) -> HttpResponse:
    if response.status_code in {200, 304}:
        response["ETag"] = etag
        response["Cache-Control"] = PUBLIC
        if stamp.changed_at is not None:
            response["Last-Modified"] = http_date(stamp.changed_at.timestamp())
    patch_vary_headers(response, ("Cookie",))
    return response


def _for_one(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    if may_edit_register(request.user) and response["Content-Type"].startswith("text/html"):
        response.content = told_to_keepers(response.content.decode()).encode()
    response["Cache-Control"] = PRIVATE
    response["X-Robots-Tag"] = "noindex"
    patch_vary_headers(response, ("Cookie",))
    return response


def found_page(view: View[Arguments]) -> View[Arguments]:
    """Answer with an ETag of the page itself: the index changes a moment after the register, and no stamp tells."""

    @wraps(view)
    def page(request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if _has_session(request):
            return _for_one(request, response)
        set_response_etag(response)
        response["Cache-Control"] = PUBLIC
        response["X-Robots-Tag"] = "noindex, follow"
        patch_vary_headers(response, ("Cookie",))
        return get_conditional_response(request, etag=response["ETag"], response=response) or response

    return page
