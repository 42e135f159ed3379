"""One entry of the directory too many, or one too few: saying that two are one, or that one is two."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from samverk.accounts.me import me
from samverk.archive.access import secretaries_only
from samverk.archive.actions.merge_and_split import merge_bodies, merge_organisations, merge_people, split_person
from samverk.archive.queries.entries_called import entries_called, organisations_of
from samverk.archive.views.answering import answered, words_asked
from samverk.directory.models import Body, Organisation, Person

Merge = Callable[..., Any]
KINDS: dict[str, tuple[Promise, type[Model], Merge]] = {
    "people": (gettext_lazy("People"), Person, merge_people),
    "bodies": (gettext_lazy("Bodies"), Body, merge_bodies),
    "organisations": (gettext_lazy("Organisations"), Organisation, merge_organisations),
}


@secretaries_only
def entries(request: HttpRequest, kind: str) -> HttpResponse:
    """Find an entry of the directory."""
    _label, model, _merge = _kind(kind)
    words = words_asked(request.GET)
    found = entries_called(model, words) if words else []
    return render(request, "archive/entries.html", _context(kind) | {"words": words, "entries": found})


@secretaries_only
def entry(request: HttpRequest, kind: str, public_id: str) -> HttpResponse:
    """Say that another entry is the same as this one."""
    _label, model, merge = _kind(kind)
    kept = get_object_or_404(model, public_id=public_id)
    if request.method == "POST":
        gone = get_object_or_404(model, public_id=words_asked(request.POST, "gone"))
        name = str(gone)
        with answered(request):
            merge(kept, gone, by=me(request))
            messages.success(request, _("“%(gone)s” and “%(kept)s” are one now.") % {"gone": name, "kept": kept})
        return redirect("archive:entry", kind, public_id)
    words = words_asked(request.GET, default=str(kept))
    context = _context(kind) | {
        "entry": kept,
        "words": words,
        "others": [other for other in entries_called(model, words) if other.pk != kept.pk],
        "organisations": organisations_of(kept) if isinstance(kept, Person) else [],
    }
    return render(request, "archive/entry.html", context)


@require_POST
@secretaries_only
def split(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say that whoever stands beside the chosen organisations is somebody else of the same name."""
    person = get_object_or_404(Person, public_id=public_id)
    chosen = Organisation.objects.filter(public_id__in=request.POST.getlist("organisations"))
    with answered(request):
        other = split_person(person, chosen, by=me(request))
        messages.success(request, _("There are two people called %(name)s now.") % {"name": other})
    return redirect("archive:entry", "people", public_id)


def _kind(kind: str) -> tuple[Promise, type[Model], Merge]:
    if kind not in KINDS:
        raise Http404
    return KINDS[kind]


def _context(kind: str) -> dict[str, Any]:
    tabs = [{"name": name, "label": label, "is_current": name == kind} for name, (label, _m, _a) in KINDS.items()]
    return {"section": "review", "kind": kind, "tabs": tabs}
