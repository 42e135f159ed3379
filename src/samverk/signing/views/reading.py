"""What waits for somebody's signature, one request, and its files."""

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.design.paging import Page, page_of
from samverk.records.actions import paper_name
from samverk.records.handing_out import handed_out
from samverk.records.storage import stored_path
from samverk.signing.access import kept_or_404, requests_for, sight_of, users_only
from samverk.signing.actions import validate_again
from samverk.signing.models import SignatureRequest
from samverk.signing.queries.picture import picture_of
from samverk.signing.queries.request_list import ListedRequest, in_list_order, listed
from samverk.signing.queries.requests import waiting_for
from samverk.signing.views.acting import answered

WAITING_SHOWN = 20


@require_safe
@users_only
def mine(request: HttpRequest) -> HttpResponse:
    """Show what waits for the caller's signature, and all requests they may see."""
    now = timezone.now()
    requests = in_list_order(requests_for(request.user, standing_in(request)))
    page: Page[ListedRequest] = page_of(requests, request.GET, shown=listed)
    waiting = list(waiting_for(me(request), now)[:WAITING_SHOWN])
    return render(request, "signing/mine.html", {"section": "desk", "waiting": waiting, "page": page})


@require_safe
@users_only
def request_page(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show how far a document has come: who has signed, how strongly, and who is waited for."""
    sight = sight_of(request, public_id)
    shown = {"section": "desk", "sight": sight, "picture": picture_of(sight, timezone.now())}
    return render(request, "signing/request.html", shown)


@require_safe
@users_only
def shown_file(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Show the document, byte for byte as it is signed, in the browser's own viewer."""
    sight = sight_of(request, public_id)
    stored = sight.request.shown
    response = FileResponse(stored_path(stored.sha256).open("rb"), content_type="application/pdf")
    response.headers["Content-Disposition"] = "inline"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response


@require_safe
@users_only
def signed_file(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Hand out the document with the signatures that are in it now."""
    found = sight_of(request, public_id).request
    return handed_out(found.current, paper_name(found.title, "application/pdf"))


@require_POST
@users_only
def check_again(request: HttpRequest, public_id: str) -> HttpResponse:
    """Examine the signatures anew, and keep what is found."""
    found: SignatureRequest = kept_or_404(request, public_id)
    with answered(request, _("The signatures have been examined, and the result is kept.")):
        validate_again(found, at=timezone.now(), by=me(request))
    return redirect("signing:request", public_id)
