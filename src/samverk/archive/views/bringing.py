"""Bringing minutes in: the page that takes files, and the run that reads them."""

from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_safe

from minutebook.read.limits import MAX_FILE
from samverk.accounts.me import me
from samverk.archive.access import run_or_404, secretaries_only
from samverk.archive.bounded_upload import BoundedUploadHandler
from samverk.archive.models import ImportRun
from samverk.archive.queries.run_page import FILTERS, run_figures, run_files, runs
from samverk.archive.views.uploaded import take_uploads
from samverk.design.paging import page_of


@csrf_exempt
def import_page(request: HttpRequest) -> HttpResponseBase:
    """Choose how uploads are taken in before anything reads them; the inner view is protected as all others."""
    request.upload_handlers = [MemoryFileUploadHandler(request), BoundedUploadHandler(request)]
    return _import_page(request)


@secretaries_only
@csrf_protect
def _import_page(request: HttpRequest) -> HttpResponse:
    """Take files in and begin to read them, or show what was brought in before."""
    if request.method != "POST":
        return _import_form(request)
    files = request.FILES.getlist("files")
    if not files:
        return _import_form(request, mistake=_("Choose at least one file."))
    run = take_uploads(
        files,
        request.POST.getlist("paths"),
        run_id=request.POST.get("run", ""),
        more=bool(request.POST.get("more")),
        accepts="accepts" in request.POST,
        by=me(request),
    )
    address = reverse("archive:run", args=[run.public_id])
    if request.accepts("text/html"):
        return redirect(address)
    return JsonResponse({"run": run.public_id, "address": address})


def _import_form(request: HttpRequest, mistake: str = "") -> HttpResponse:
    context = {
        "section": "import",
        "page": page_of(runs(), request.GET, size=20),
        "largest": MAX_FILE // 1_000_000,
        "mistake": mistake,
    }
    return render(request, "archive/import.html", context, status=400 if mistake else 200)


@require_safe
@secretaries_only
def run(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show how far a run has come, what it did, and every file of it."""
    shown = run_or_404(public_id)
    which = request.GET.get("files", "all")
    context = {
        "section": "import",
        "run": shown,
        "progress": run_figures(shown),
        "page": page_of(run_files(shown, which), request.GET),
        "tabs": [
            {"label": label, "address": f"?files={name}", "is_current": name == which, "count": None}
            for name, label in FILTERS.items()
        ],
        "tabs_name": _("Which files"),
    }
    return render(request, "archive/run.html", context)


@require_safe
@secretaries_only
def run_progress(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the part of a run's page that changes while it goes on."""
    shown: ImportRun = run_or_404(public_id)
    return render(request, "archive/run_progress.html", {"run": shown, "progress": run_figures(shown)})
