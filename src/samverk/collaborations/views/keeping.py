"""Writing the register: members suggest, the secretariat decides and keeps."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import may_edit_register
from samverk.accounts.me import me
from samverk.collaborations import actions
from samverk.collaborations.access import entry_or_404, members_only, secretaries_only, suggesting_or_404
from samverk.collaborations.actions.write import PlannedParty
from samverk.collaborations.forms import (
    AcceptForm,
    AgreementForm,
    DeclineForm,
    EndForm,
    EntryForm,
    MergeForm,
    PartyForm,
    known_of,
    party_forms,
)
from samverk.collaborations.models import Collaboration, Review, Reviewed
from samverk.collaborations.queries.alike import alike
from samverk.collaborations.queries.register import findings_of
from samverk.collaborations.queries.reviewing import members_on, open_remarks
from samverk.collaborations.views.acting import done, shown, told

State = Collaboration.State
SHOWN = 200


@members_only
def new(request: HttpRequest) -> HttpResponse:
    """Suggest an entry; for the secretariat, take one in."""
    on_behalf_of = suggesting_or_404(request)
    form = EntryForm(request.POST or None)
    rows = party_forms(list(members_on(timezone.localdate())), {}, request.POST or None)

    def put() -> None:
        written = form.written(_parties(rows))
        if may_edit_register(request.user):
            made = actions.list_entry(written, by=me(request))
        else:
            made = actions.suggest_entry(written, by=me(request), on_behalf_of=on_behalf_of)
        form.made = made.public_id  # type: ignore[attr-defined]

    if request.method == "POST" and _all_valid(rows) and done(form, put):
        messages.success(request, _("The entry is saved."))
        return redirect("collaborations:collaboration", form.made)  # type: ignore[attr-defined]
    return shown(request, "edit.html", form=form, rows=rows, entry=None)


@secretaries_only
def edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change an entry."""
    entry = entry_or_404(request, public_id)
    known = {party.organisation_id: (party.holds_from, party.holds_to) for party in entry.parties.all()}
    form = EntryForm(request.POST or None, initial=known_of(entry))
    rows = party_forms(list(members_on(timezone.localdate())), known, request.POST or None)
    said = request.POST.get("revision", "")
    seen = int(said) if said.isascii() and said.isdigit() and len(said) < 9 else entry.revision

    def change() -> None:
        actions.change_entry(entry, form.written(_parties(rows)), seen=seen, by=me(request))

    if request.method == "POST" and _all_valid(rows) and done(form, change):
        return redirect("collaborations:collaboration", entry.public_id)
    return shown(request, "edit.html", form=form, rows=rows, entry=entry)


def _all_valid(rows: list[PartyForm]) -> bool:
    # Those behind the first mistake are asked when they are shown, so that all mistakes are told at once.
    return all(row.is_valid() for row in rows)


def _parties(rows: list[PartyForm]) -> list[PlannedParty]:
    return [party for row in rows if (party := row.party()) is not None]


@require_safe
@secretaries_only
def keeping(request: HttpRequest) -> HttpResponse:
    """Show what waits: suggestions, findings, names that are alike, remarks of the municipalities."""
    today = timezone.localdate()
    entries = list(Collaboration.objects.filter(state__in=(State.LISTED, State.ENDED)).prefetch_related("names"))
    found = findings_of(entries, today)
    review = Review.objects.first()
    context = {
        "suggested": Collaboration.objects.filter(state=State.SUGGESTED).select_related("suggested_by")[:SHOWN],
        "found": [(entry, found[entry.pk]) for entry in entries if entry.pk in found],
        "alike": alike(entries)[:SHOWN],
        "remarks": open_remarks(review)[:SHOWN] if review else (),
        "hidden": sum(not entry.is_public for entry in entries),
    }
    return shown(request, "keeping.html", **context)


@require_POST
@secretaries_only
def act(request: HttpRequest, public_id: str, act: str) -> HttpResponse:
    """Accept, decline, end, publish, merge, or keep the agreement of an entry."""
    entry = entry_or_404(request, public_id)
    ACTS[act](request, entry)
    return redirect("collaborations:collaboration", entry.public_id)


@require_POST
@secretaries_only
def publish_all(request: HttpRequest) -> HttpResponse:
    """Let everybody see the whole register."""
    entries = list(Collaboration.objects.filter(state__in=(State.LISTED, State.ENDED), is_public=False))
    count = actions.publish_entries(entries, is_public=True, by=me(request))
    said = ngettext("%(count)d entry is public now.", "%(count)d entries are public now.", count)
    messages.success(request, said % {"count": count})
    return redirect("collaborations:keeping")


@require_POST
@secretaries_only
def settle(request: HttpRequest, row: int) -> HttpResponse:
    """Say that a municipality's remark has been dealt with."""
    with told(request):
        actions.settle_remark(get_object_or_404(Reviewed, pk=row), on=timezone.localdate(), by=me(request))
    return redirect("collaborations:keeping")


def _accept(request: HttpRequest, entry: Collaboration) -> None:
    form = AcceptForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say when the entry is to be looked at again."))
        return
    with told(request):
        actions.accept_entry(entry, review_on=form.cleaned_data["review_on"], by=me(request))


def _decline(request: HttpRequest, entry: Collaboration) -> None:
    form = DeclineForm(request.POST)
    with told(request):
        actions.decline_entry(entry, because=form.cleaned_data["because"] if form.is_valid() else "", by=me(request))


def _end(request: HttpRequest, entry: Collaboration) -> None:
    form = EndForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write the day as year, month and day, for instance 2027-03-12."))
        return
    with told(request):
        actions.end_entry(entry, on=form.cleaned_data["on"], by=me(request))


def _publish(request: HttpRequest, entry: Collaboration) -> None:
    actions.publish_entries([entry], is_public=not entry.is_public, by=me(request))


def _merge(request: HttpRequest, entry: Collaboration) -> None:
    form = MergeForm(request.POST, entry=entry)
    if not form.is_valid():
        messages.error(request, _("Choose another collaboration than this one."))
        return
    with told(request):
        actions.merge_entries(entry, form.cleaned_data["into"], by=me(request))


def _agreement(request: HttpRequest, entry: Collaboration) -> None:
    form = AgreementForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, _("Choose a file."))
        return
    file = form.cleaned_data["file"]
    with told(request):
        actions.attach_agreement(entry, file.read(), name=file.name, by=me(request))


ACTS: dict[str, Callable[[HttpRequest, Collaboration], None]] = {
    "accept": _accept,
    "decline": _decline,
    "end": _end,
    "publish": _publish,
    "merge": _merge,
    "agreement": _agreement,
}
