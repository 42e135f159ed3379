"""What becomes of a message: filed, handed to a body, set aside, taken back, registered."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.me import me
from samverk.intake.access import seen_matters, viewer_of
from samverk.intake.queries.known import matters_named, offered
from samverk.mailroom import actions
from samverk.mailroom.access import bodies_kept, kept_cases, mail_or_404, users_only
from samverk.mailroom.arriving.provisional import provisional_secrecy
from samverk.mailroom.forms import AsideForm, FileForm, HandForm, begun_by
from samverk.mailroom.messages import REFUSALS
from samverk.mailroom.models import Mail
from samverk.mailroom.queries.belonging import cases_numbered
from samverk.mailroom.views.acting import told
from samverk.records.refusal import RuleBroken
from samverk.registry.models import Case


@users_only
def file_under(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask where a message belongs, and file it there."""
    found = mail_or_404(request, public_id)
    if found.state != Mail.State.WAITING:
        return redirect("mailroom:mail", public_id)
    matters = seen_matters(viewer_of(request))
    form = FileForm(
        request.POST or None,
        initial=begun_by(found, provisional_secrecy(found, timezone.localdate())),
        bodies=bodies_kept(request),
        find_cases=lambda words: _kept(request, words),
        find_matters=lambda words: matters_named(matters, words),
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.file_mail(found, form.chosen(), at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            return redirect("mailroom:mail", public_id)
    context = {"section": "desk", "mail": found, "form": form, "known_matters": offered(matters)}
    return render(request, "mailroom/file.html", context, status=400 if form.errors else 200)


@require_POST
@users_only
def register(request: HttpRequest, public_id: str) -> HttpResponse:
    """Register at once what was filed."""
    found = mail_or_404(request, public_id)
    with told(request, _("The message is registered.")):
        actions.register_mail(found, at=timezone.now(), by=me(request))
    return redirect("mailroom:mail", public_id)


@require_POST
@users_only
def take_back(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put a message back into the queue."""
    found = mail_or_404(request, public_id)
    with told(request, _("The message waits again.")):
        actions.take_back(found, by=me(request))
    return redirect("mailroom:mail", public_id)


@require_POST
@users_only
def set_aside(request: HttpRequest, public_id: str) -> HttpResponse:
    """Set a message aside, with a reason."""
    found = mail_or_404(request, public_id)
    form = AsideForm(request.POST)
    said = form.cleaned_data if form.is_valid() else {"reason": "", "note": ""}
    with told(request, _("The message is set aside.")):
        actions.set_aside(found, **said, at=timezone.now(), by=me(request))
    return redirect("mailroom:mail", public_id)


@require_POST
@users_only
def hand(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let those who keep a body, or the secretariat, choose what becomes of a message."""
    found = mail_or_404(request, public_id)
    form = HandForm(request.POST)
    if form.is_valid():
        with told(request, _("It waits there now.")):
            actions.hand_to_body(found, form.cleaned_data["body"], by=me(request))
    return redirect("mailroom:queue")


def _kept(request: HttpRequest, words: str) -> list[Case]:
    """Return the cases that ``words`` name, among those that the caller keeps."""
    wanted = [case.pk for case in cases_numbered(words)]
    return list(kept_cases(request).filter(pk__in=wanted)) if wanted else []
