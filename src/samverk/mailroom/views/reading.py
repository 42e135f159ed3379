"""The queue, a message, and its files."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samverk.accounts.access import may_edit_register
from samverk.design.paging import page_of
from samverk.mailroom.access import file_or_404, kept_mail, mail_or_404, users_only
from samverk.mailroom.arriving.files import message_name
from samverk.mailroom.forms import AsideForm, HandForm
from samverk.mailroom.messages import NOT_KEPT, REFUSALS
from samverk.mailroom.models import Mail
from samverk.mailroom.queries.condition import refused_shown
from samverk.mailroom.queries.listing import SHOWS, listed, narrowed
from samverk.records.handing_out import handed_out

REFUSED_SHOWN = 20


@require_safe
@users_only
def queue(request: HttpRequest) -> HttpResponse:
    """List the mail that waits, or that has gone one of its ways."""
    show = request.GET.get("show", "")
    is_secretariat = may_edit_register(request.user)
    context = {
        "section": "desk",
        "page": page_of(narrowed(kept_mail(request), show), request.GET, shown=listed),
        "show": show if show in SHOWS else Mail.State.WAITING,
        "tabs": [(state.value, state.label) for state in SHOWS],
        "refused": refused_shown(REFUSED_SHOWN) if is_secretariat else (),
        "is_secretariat": is_secretariat,
    }
    return render(request, "mailroom/queue.html", context)


@require_safe
@users_only
def mail(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a message with all that may be done with it."""
    found = mail_or_404(request, public_id)
    context = {
        "section": "desk",
        "mail": found,
        "files": [(file, NOT_KEPT.get(file.refused_code, "")) for file in found.files.select_related("stored_file")],
        "holds_back": REFUSALS.get(found.holds_back, ""),
        "aside": AsideForm(),
        "hand": HandForm(initial={"body": found.body.public_id if found.body else ""}),
    }
    return render(request, "mailroom/mail.html", context)


@require_safe
@users_only
def original(request: HttpRequest, public_id: str) -> FileResponse:
    """Hand out a message as it came."""
    found = mail_or_404(request, public_id)
    return handed_out(found.original, message_name(found.subject))


@require_safe
@users_only
def file(request: HttpRequest, public_id: str) -> FileResponse:
    """Hand out a file of a message."""
    found = file_or_404(request, public_id)
    assert found.stored_file is not None
    return handed_out(found.stored_file, found.name)
