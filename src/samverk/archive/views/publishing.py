"""Publishing: one meeting, or all the meetings of a stretch of days."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samverk.accounts.me import me
from samverk.archive.access import document_or_404, secretaries_only
from samverk.archive.forms import PeriodForm
from samverk.archive.messages import held_back
from samverk.archive.queries.published_years import published_years
from samverk.archive.views.answering import answered
from samverk.meetings.actions.publish_meetings import publish_meeting, publish_period, withdraw_meeting, withdraw_period


@secretaries_only
def publish(request: HttpRequest) -> HttpResponse:
    """Publish or withdraw the meetings of a stretch of days."""
    form = PeriodForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        first, last = form.cleaned_data["first_on"], form.cleaned_data["last_on"]
        if request.POST.get("act") == "withdraw":
            count = withdraw_period(first, last, by=me(request))
            said = ngettext("%(count)d meeting has been withdrawn.", "%(count)d meetings have been withdrawn.", count)
        else:
            published = publish_period(first, last, at=timezone.now(), by=me(request))
            count = published.shown
            said = ngettext("%(count)d meeting has been published.", "%(count)d meetings have been published.", count)
            for sentence in held_back(published):
                messages.warning(request, sentence)
        messages.success(request, said % {"count": count})
        return redirect("archive:publish")
    return render(request, "archive/publish.html", {"section": "import", "form": form, "years": published_years()})


@require_POST
@secretaries_only
def publish_one(request: HttpRequest, public_id: str) -> HttpResponse:
    """Publish or withdraw the meeting of one original."""
    source = document_or_404(public_id, request.user)
    meeting = source.meeting
    if meeting is not None:
        with answered(request):
            if request.POST.get("act") == "withdraw":
                withdraw_meeting(meeting, by=me(request))
                messages.success(request, _("The meeting is no longer public."))
            else:
                publish_meeting(meeting, at=timezone.now(), by=me(request))
                messages.success(request, _("The meeting has been published."))
    return redirect("archive:document", public_id)
