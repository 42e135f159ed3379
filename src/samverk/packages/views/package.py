"""One package: how far it has come, what should be looked at, its file, its check, its receipt."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from samverk.accounts.me import me
from samverk.packages.access import package_or_404, secretariat_only
from samverk.packages.actions import note_receipt
from samverk.packages.forms import ReceiptForm
from samverk.packages.messages import worded
from samverk.packages.models import Package
from samverk.packages.reading.check import read_package
from samverk.records.handing_out import handed_out
from samverk.records.models import StoredFile
from samverk.records.queries import is_unaltered
from samverk.records.refusal import RuleBroken
from samverk.records.storage import stored_path


@require_http_methods(["GET", "HEAD", "POST"])
@secretariat_only
def package(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a package, and note the receipt of the archive."""
    found = package_or_404(public_id)
    form = ReceiptForm(request.POST or None, initial={"on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            note_receipt(found, on=said["on"], reference=said["reference"], at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, worded(refused.code))
        else:
            return redirect("packages:package", public_id)
    context = {
        "section": "desk",
        "package": found,
        "findings": [(name, worded(code)) for name, code in found.findings],
        "failure": worded(found.failed_because) if found.failed_because else "",
        "form": form,
    }
    return render(request, "packages/package.html", context, status=400 if form.errors else 200)


@require_safe
@secretariat_only
def file(request: HttpRequest, public_id: str) -> FileResponse:
    """Hand the file of a package out."""
    found = package_or_404(public_id)
    return handed_out(_file_of(found), found.name)


@require_safe
@secretariat_only
def check(request: HttpRequest, public_id: str) -> HttpResponse:
    """Compute every hash in a package anew, and name what is damaged."""
    found = package_or_404(public_id)
    stored = _file_of(found)
    context = {"section": "desk", "package": found, "is_as_made": is_unaltered(stored)}
    try:
        checked = read_package(stored_path(stored.sha256))
    except RuleBroken as refused:
        context["refused"] = worded(refused.code)
    else:
        context |= {"checked": checked, "troubles": [(name, worded(code)) for name, code in checked.troubles]}
    return render(request, "packages/check.html", context)


def _file_of(found: Package) -> StoredFile:
    if found.stored_file is None:
        raise Http404
    return found.stored_file
