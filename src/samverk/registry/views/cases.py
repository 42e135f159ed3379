"""A case, what is entered in it, corrected, closed."""

from django.forms import Form
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samverk.accounts.access import has_logged_in, only_if
from samverk.accounts.me import me
from samverk.records.actions import paper_name, take_paper
from samverk.records.handing_out import handed_out
from samverk.records.refusal import RuleBroken
from samverk.registry import actions
from samverk.registry.access import case_or_404, file_or_404, kept_case, kept_entry, kept_register
from samverk.registry.entered import Brought
from samverk.registry.forms import CaseForm, EntryForm
from samverk.registry.models import Case, Entry
from samverk.registry.queries.cases import entries_of
from samverk.registry.queries.seen import Eyes, seen, with_secrecy
from samverk.registry.telling import told_of
from samverk.registry.views.acting import ALL, told


@require_safe
@only_if(has_logged_in)
def case(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a case with all that was entered in it."""
    found, eyes = case_or_404(request, public_id)
    rows = list(seen(with_secrecy(entries_of(found)), eyes, timezone.localdate()))
    context = {"section": "registry", "case": found, "rows": rows, "keeps": eyes is Eyes.KEEPER, "title": rows[0].title}
    context |= {"told": told_of(found)}
    return render(request, "registry/case.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(has_logged_in)
def open_case(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask what a case is about, and open it."""
    register = kept_register(request, public_id)
    form = CaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.open_case(register.body, form.cleaned_data["title"], at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(ALL[refused.code]))
        else:
            return redirect("registry:case", made.public_id)
    return _asked(request, form, _("Open a case"), _("Open the case"))


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(has_logged_in)
def enter(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask for a record, and enter it."""
    found = kept_case(request, public_id)
    form = EntryForm(request.POST or None, request.FILES or None, initial={"day": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            actions.register(found, form.entered(_brought(form)), at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(ALL[refused.code]))
        else:
            return redirect("registry:case", found.public_id)
    return _asked(request, form, _("Enter a record"), _("Enter the record"), found)


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(has_logged_in)
def correct(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask what an entry should have said, and enter it beside; the files of the old one stay with the new."""
    old = kept_entry(request, public_id)
    begun = {name: getattr(old, name) for name in EntryForm.base_fields if hasattr(old, name)}
    form = EntryForm(request.POST or None, request.FILES or None, initial=begun)
    if request.method == "POST" and form.is_valid():
        kept = tuple(Brought(file.stored_file, file.name) for file in old.files.all() if file.stored_file is not None)
        try:
            actions.correct(old, form.entered(_brought(form) or kept), at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(ALL[refused.code]))
        else:
            return redirect("registry:case", old.case.public_id)
    return _asked(request, form, _("Correct an entry"), _("Enter the correction"), old.case, old)


@require_POST
@only_if(has_logged_in)
def close(request: HttpRequest, public_id: str) -> HttpResponse:
    """Close a case."""
    found = kept_case(request, public_id)
    with told(request, _("The case is closed.")):
        actions.close_case(found, at=timezone.now(), by=me(request))
    return redirect("registry:case", public_id)


@require_POST
@only_if(has_logged_in)
def reopen(request: HttpRequest, public_id: str) -> HttpResponse:
    """Open a closed case anew."""
    found = kept_case(request, public_id)
    with told(request, _("The case is opened anew.")):
        actions.reopen_case(found, at=timezone.now(), by=me(request))
    return redirect("registry:case", public_id)


@require_safe
@only_if(has_logged_in)
def file(request: HttpRequest, public_id: str) -> FileResponse:
    """Hand out a file of an entry."""
    found = file_or_404(request, public_id)
    assert found.stored_file is not None
    return handed_out(found.stored_file, found.name)


def _brought(form: EntryForm) -> tuple[Brought, ...]:
    upload = form.cleaned_data["file"]
    if upload is None:
        return ()
    stored = take_paper(upload.read())
    return (Brought(stored, paper_name(upload.name, stored.media_type)),)


def _asked(
    request: HttpRequest, form: Form, title: str, press: str, case: Case | None = None, old: Entry | None = None
) -> HttpResponse:
    context = {"section": "registry", "form": form, "title": title, "press": press, "case": case, "old": old}
    return render(request, "registry/form.html", context, status=400 if form.errors else 200)
