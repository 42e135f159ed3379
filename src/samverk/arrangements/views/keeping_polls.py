"""The acts of whoever keeps a poll: holding it, reminding, choosing the day, closing and opening again."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.arrangements.access import kept_poll, seen_meetings
from samverk.arrangements.actions import choose_date, hold_poll
from samverk.arrangements.actions import reopen_poll as open_again
from samverk.arrangements.forms import DateForms, PollForm, date_forms
from samverk.arrangements.queries.clashes import clashes_of
from samverk.arrangements.views.acting import letters_sent, shown, told, worded
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken
from samverk.rounds.access import kept_bodies, users_only
from samverk.rounds.actions import close_round, invite_asked, remind_silent
from samverk.rounds.forms import ReopenForm
from samverk.rounds.queries.answering import members_asked


@users_only
def new_poll(request: HttpRequest) -> HttpResponse:
    """Choose the body, then write the days; ``look`` shows what speaks against them before anything is sent."""
    bodies = kept_bodies(request.user, standing_in(request))
    chosen = request.GET.get("body", "")
    if not chosen:
        if not bodies.exists():
            raise Http404
        return shown(request, "choose_body.html", bodies=bodies)
    body = get_object_or_404(bodies, public_id=chosen)
    form = PollForm(request.POST or None, members=members_asked(body.pk, timezone.localdate()))
    dates = date_forms(request.POST or None)
    if request.method == "POST" and dates.is_valid() and form.is_valid() and request.POST.get("act") != "look":
        try:
            poll = hold_poll(body, spans=dates.spans(), **form.asked(), at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, worded(refused))
        else:
            address = whole_address("arrangements:poll", poll.public_id)
            messages.success(
                request, letters_sent(invite_asked(poll.round, address=address, at=timezone.now(), by=me(request)))
            )
            return redirect("arrangements:poll", poll.public_id)
    return shown(request, "new_poll.html", body=body, form=form, dates=dates, against=_against(request, dates))


def _against(request: HttpRequest, dates: DateForms) -> list[tuple[str, list[str]]]:
    """Return what speaks against each day that was written, by the day in words."""
    spans = dates.spans() if dates.is_bound and dates.is_valid() else []
    clashes = clashes_of(spans, seen_meetings(request.user, standing_in(request)))
    return [
        (span.in_words(), [clash.sentence for clash in against]) for span, against in zip(spans, clashes, strict=True)
    ]


@require_POST
@users_only
def choose(request: HttpRequest, public_id: str) -> HttpResponse:
    """Make a meeting of one of the days."""
    poll = kept_poll(request, public_id)
    option = get_object_or_404(poll.dates.select_related("option"), option__public_id=request.POST.get("option", ""))
    with told(request, _("The day is chosen, and the meeting stands in the calendar.")):
        choose_date(poll, option, at=timezone.now(), by=me(request))
    return redirect("arrangements:poll", public_id)


@require_POST
@users_only
def remind_poll(request: HttpRequest, public_id: str) -> HttpResponse:
    """Write to those who have said nothing."""
    poll = kept_poll(request, public_id)
    with told(request):
        address = whole_address("arrangements:poll", public_id)
        sent = remind_silent(poll.round, address=address, at=timezone.now(), by=me(request))
        messages.success(request, letters_sent(sent))
    return redirect("arrangements:poll", public_id)


@require_POST
@users_only
def close_poll(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take no more answers."""
    poll = kept_poll(request, public_id)
    with told(request, _("The poll is closed.")):
        close_round(poll.round, at=timezone.now(), by=me(request))
    return redirect("arrangements:poll", public_id)


@users_only
def reopen_poll(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take answers again, with a reason."""
    poll = kept_poll(request, public_id)
    form = ReopenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            open_again(poll, because=said["because"], closes_at=said["closes_at"], at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, worded(refused))
        else:
            messages.success(request, _("The poll takes answers again."))
            return redirect("arrangements:poll", public_id)
    return shown(request, "reopen_poll.html", poll=poll, form=form)
