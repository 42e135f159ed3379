"""One matter: what keeps it from being packed, and the packages that were made of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from samverk.accounts.me import me
from samverk.matters.models import Matter
from samverk.packages.access import matter_or_404, secretariat_only
from samverk.packages.actions import ask_for_package
from samverk.packages.forms import AskForm
from samverk.packages.messages import worded
from samverk.packages.models import Package
from samverk.packages.queries.readiness import MAY_BE_SET_ASIDE, obstacles
from samverk.packages.views.acting import let_be_made
from samverk.records.refusal import RuleBroken

MOST = 50


@require_http_methods(["GET", "HEAD", "POST"])
@secretariat_only
def matter(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show how a matter stands, and ask for its package."""
    found = matter_or_404(public_id)
    stands = obstacles(found)
    form = AskForm(request.POST or None, is_owed=bool(MAY_BE_SET_ASIDE & set(stands)))
    if request.method == "POST" and form.is_valid():
        package = _asked(request, found, form)
        if package is not None:
            return redirect("packages:package", package.public_id)
    context = {
        "section": "desk",
        "matter": found,
        "obstacles": [(worded(code), code in MAY_BE_SET_ASIDE) for code in stands],
        "may_be_packed": set(stands) <= MAY_BE_SET_ASIDE,
        "form": form,
        "packages": Package.objects.filter(matter=found)
        .select_related("stored_file")
        .order_by("-version", "form")[:MOST],
    }
    return render(request, "packages/matter.html", context, status=400 if form.errors else 200)


def _asked(request: HttpRequest, found: Matter, form: AskForm) -> Package | None:
    """Return the package asked for, or ``None`` if it was refused, which the form then says."""
    said = form.cleaned_data
    try:
        package, must_be_made = ask_for_package(
            found,
            said["form"],
            despite_open=said.get("despite_open", False),
            at=timezone.now(),
            by=me(request),
        )
    except RuleBroken as refused:
        form.add_error(None, worded(refused.code))
        return None
    let_be_made(package, must_be_made)
    return package
