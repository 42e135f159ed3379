"""What stands against showing minutes to everybody."""

from collections.abc import Collection, Mapping

from django.utils import timezone

from minutebook.recognise.private import Private
from samverk.meetings.models import Meeting
from samverk.releasing.models import PublicRules, Release
from samverk.releasing.queries.proposals import Proposal, proposals_of


def hindrances(meeting_ids: Collection[int]) -> Mapping[int, str]:
    """Return for each meeting that may not be shown the code of the reason.

    Personal identity numbers are looked at before anything is shown, whatever the rules of the body; names, addresses
    and telephone numbers where the body masks those of private people. What was hidden because its time was up stays
    so until somebody sets another day.
    """
    over = Release.objects.filter(meeting__in=meeting_ids, take_down_on__lte=timezone.localdate())
    careful = careful_meetings(meeting_ids)
    found = {
        pk: "masking-unsettled"
        for pk, proposals in proposals_of(meeting_ids).items()
        if any(must_be_settled(one, careful=pk in careful) for one in proposals)
    }
    return found | dict.fromkeys(over.values_list("meeting_id", flat=True), "time-to-be-shown-over")


def careful_meetings(meeting_ids: Collection[int]) -> set[int]:
    """Return the meetings of bodies that mask the names of private people."""
    rules = PublicRules.objects.filter(masks_private_names=True)
    meetings = Meeting.objects.filter(pk__in=meeting_ids, body__in=rules.values("body"))
    return set(meetings.values_list("pk", flat=True))


def must_be_settled(proposal: Proposal, *, careful: bool) -> bool:
    """Return whether the minutes may not be shown before somebody says what becomes of ``proposal``."""
    return not proposal.is_let_stand and (careful or proposal.kind == Private.PERSONAL_NUMBER)
