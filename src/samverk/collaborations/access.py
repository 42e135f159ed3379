"""Who sees which entry, who suggests, who answers for a municipality: the one way to fetch them."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import has_logged_in, may_edit_register, only_if, standing_in
from samverk.collaborations.models import Collaboration, Reviewer
from samverk.collaborations.queries.register import visible_to
from samverk.collaborations.queries.reviewing import directing, own_municipalities

members_only = only_if(has_logged_in)
secretaries_only = only_if(may_edit_register)


def entry_or_404(request: HttpRequest, public_id: str) -> Collaboration:
    """Return the entry under ``public_id``, if the caller may see it; what it was merged into, for one that is gone."""
    entry = Collaboration.objects.filter(public_id=public_id).first()
    if entry is not None and entry.merged_into_id is not None:
        return get_object_or_404(visible_to(request.user), pk=entry.merged_into_id)
    return get_object_or_404(visible_to(request.user), public_id=public_id)


def may_suggest(request: HttpRequest) -> bool:
    """Return whether the caller puts entries before the secretariat: whoever sits for a municipality anywhere."""
    return may_edit_register(request.user) or bool(own_municipalities(standing_in(request)))


def suggesting_or_404(request: HttpRequest) -> str:
    """Let pass who may suggest, and return on whose behalf; raise ``Http404`` for all others."""
    if not may_suggest(request):
        raise Http404
    return next(iter(own_municipalities(standing_in(request)).values()), "")


def reviewer_or_404(request: HttpRequest, public_id: str) -> tuple[Reviewer, str]:
    """Return a municipality's place in a review and on whose behalf the caller answers; raise ``Http404`` else.

    Its director answers, or who acts for them; the secretariat notes what it was told.
    """
    rows = Reviewer.objects.select_related("review", "organisation")
    reviewer = get_object_or_404(rows, public_id=public_id)
    own = directing(standing_in(request))
    if reviewer.organisation_id in own:
        return reviewer, own[reviewer.organisation_id]
    if may_edit_register(request.user):
        return reviewer, ""
    raise Http404
