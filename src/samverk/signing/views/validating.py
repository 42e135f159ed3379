"""Looking at the signatures of any PDF: for everybody, with or without a log-in."""

from typing import Any

from cryptography.hazmat.primitives import serialization
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from samverk.accounts.actions.admit_attempt import Refused, address_subject, admit
from samverk.accounts.caller import address_of
from samverk.accounts.me import me
from samverk.accounts.models import User
from samverk.accounts.wait import clock
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken
from samverk.signing.access import may_see, users_only, validation_or_404
from samverk.signing.actions import keep_validation
from samverk.signing.authority import kept_root
from samverk.signing.forms import LARGEST, KeepingForm, ValidateForm
from samverk.signing.messages import REFUSALS
from samverk.signing.queries.examined import examined
from samverk.signing.queries.recognised import recognised
from samverk.signing.queries.shown import shown_report
from samverk.signing.validating.report import Report, read_report

# In a quarter of an hour, from one address: a whole town hall may call from it.
PER_ADDRESS = 60
FORM_AROUND = 100_000  # bytes


@csrf_exempt
def validate(request: HttpRequest) -> HttpResponse:
    """Turn away what is far too large before any of it is read, which looking for the form's token would do."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if length.isdigit() and int(length) > LARGEST + FORM_AROUND:
        return render(
            request, "signing/validate.html", {"form": _form(request, None), "is_too_large": True}, status=413
        )
    answer: HttpResponse = _validate(request)
    return answer


@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def _validate(request: HttpRequest) -> HttpResponse:
    """Ask for a PDF, and show what its signatures are worth. Without a log-in nothing is stored."""
    form = _form(request, request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "signing/validate.html", {"form": form})
    now = timezone.now()
    caller = address_subject(address_of(request, settings.PROXIES), "validate")
    admission = admit({caller: PER_ADDRESS}, at=now)
    if isinstance(admission, Refused):
        waiting = {"form": form, "wait_until": clock(admission.until)}
        return render(request, "signing/validate.html", waiting, status=429)
    content = form.cleaned_data["file"].read()
    try:
        report = examined(content, at=now)
    except RuleBroken as refused:
        form.add_error("file", str(REFUSALS[refused.code]))
        return render(request, "signing/validate.html", {"form": form})
    if form.cleaned_data.get("keep"):
        return redirect("signing:finding", keep_validation(content, report, at=now, by=me(request)).public_id)
    return render(request, "signing/finding.html", _shown(request, content, report))


@require_safe
@users_only
def finding(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a finding that was kept."""
    kept = validation_or_404(request, public_id)
    shown = _shown(request, content_of(kept.file), read_report(kept.report))
    return render(request, "signing/finding.html", {**shown, "kept": kept})


@require_safe
@users_only
def finding_json(request: HttpRequest, public_id: str) -> HttpResponse:
    """Hand out a finding that was kept, as the machines have it."""
    kept = validation_or_404(request, public_id)
    response = JsonResponse(kept.report, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response.headers["Content-Disposition"] = f'attachment; filename="validation-{kept.public_id}.json"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


@require_safe
def root(request: HttpRequest) -> HttpResponse:
    """Hand out the root certificate of the house, for those who want to trust it elsewhere."""
    certificate = kept_root(timezone.now()).certificate
    response = HttpResponse(certificate.public_bytes(serialization.Encoding.PEM), content_type="application/x-pem-file")
    response.headers["Content-Disposition"] = 'attachment; filename="samverk-root.pem"'
    return response


def _form(request: HttpRequest, posted: Any) -> ValidateForm:
    kind = KeepingForm if isinstance(request.user, User) else ValidateForm
    return kind(posted, request.FILES) if posted is not None else kind()


def _shown(request: HttpRequest, content: bytes, report: Report) -> dict[str, Any]:
    known = recognised(content, report)
    return {"shown": shown_report(report, known, may_see=known is not None and may_see(request, known.request))}
