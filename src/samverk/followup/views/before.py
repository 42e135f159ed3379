"""What the chair wants to know before a meeting."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from samverk.accounts.access import may_prepare, standing_in
from samverk.followup.access import members_only
from samverk.followup.queries.before import chairs_list
from samverk.followup.wording import BEFORE_A_MEETING
from samverk.meetings.models import Meeting


@require_safe
@members_only
def before_meeting(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what a meeting's body promised, what is late, and what returns; to those who prepare the meeting."""
    meeting = get_object_or_404(Meeting.objects.select_related("body"), public_id=public_id)
    standing = standing_in(request)
    if not may_prepare(request.user, standing, meeting.body_id):
        raise Http404
    sections = [(BEFORE_A_MEETING[one.key], one) for one in chairs_list(request.user, standing, meeting)]
    context = {"section": "followup", "meeting": meeting, "sections": sections, "today": standing.on}
    return render(request, "followup/before_meeting.html", context)
