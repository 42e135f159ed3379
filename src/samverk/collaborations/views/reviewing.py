"""The yearly review: opened and followed by the secretariat, answered by every municipality."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samverk.accounts.access import may_edit_register, standing_in
from samverk.accounts.me import me
from samverk.collaborations import actions
from samverk.collaborations.access import members_only, reviewer_or_404, secretaries_only
from samverk.collaborations.actions.review import Said
from samverk.collaborations.forms import LineForm, MissingForm, ReviewForm
from samverk.collaborations.models import Review, Reviewer
from samverk.collaborations.queries.register import entries_of
from samverk.collaborations.queries.reviewing import directing
from samverk.collaborations.views.acting import done, shown, told
from samverk.post.addresses import whole_address


@members_only
def review(request: HttpRequest) -> HttpResponse:
    """Show who has gone through their lines this year; the secretariat opens the review here."""
    newest, today = Review.objects.first(), timezone.localdate()
    is_open = newest is not None and newest.year == today.year
    form = ReviewForm(request.POST or None)

    def open_it() -> None:
        made = actions.open_review(today.year, on=today, due_on=form.cleaned_data["due_on"], by=me(request))
        actions.remind_reviewers(made, address=whole_address("collaborations:review"), on=today, once="asked")

    if request.method == "POST":
        if not may_edit_register(request.user):
            return HttpResponse(status=403)
        if done(form, open_it):
            messages.success(request, _("The municipalities have been written to."))
            return redirect("collaborations:review")
    rows = newest.reviewers.select_related("organisation", "answered_by") if newest else Reviewer.objects.none()
    own = directing(standing_in(request))
    context = {"review": newest, "rows": rows, "form": form, "is_open": is_open, "own": own, "year": today.year}
    return shown(request, "review.html", **context)


@members_only
def answer(request: HttpRequest, public_id: str) -> HttpResponse:
    """Go through the lines of one municipality."""
    reviewer, on_behalf_of = reviewer_or_404(request, public_id)
    at = timezone.now()
    entries = list(entries_of(reviewer.organisation, timezone.localdate(at)))
    said = {row.collaboration_id: {"says": row.says, "remark": row.remark} for row in reviewer.rows.all()}
    lines = [LineForm(request.POST or None, entry=entry, initial=said.get(entry.pk)) for entry in entries]
    form = MissingForm(request.POST or None, initial={"missing": reviewer.missing})

    def give() -> None:
        actions.answer_review(
            reviewer,
            {line.entry: Said(line.cleaned_data["says"], line.cleaned_data["remark"]) for line in lines},
            missing=form.cleaned_data["missing"],
            at=at,
            on=timezone.localdate(at),
            by=me(request),
            on_behalf_of=on_behalf_of,
        )

    if request.method == "POST" and all(line.is_valid() for line in lines) and done(form, give):
        messages.success(request, _("Thank you. The list is gone through for this year."))
        return redirect("collaborations:review")
    return shown(request, "answer.html", reviewer=reviewer, lines=lines, form=form)


@require_POST
@secretaries_only
def remind(request: HttpRequest, public_id: str) -> HttpResponse:
    """Write, at most once a day, to those who have not answered."""
    found, today = get_object_or_404(Review, public_id=public_id), timezone.localdate()
    address = whole_address("collaborations:review")
    with told(request):
        count = actions.remind_reviewers(found, address=address, on=today, once=f"reminded {today}")
        said = ngettext("%(count)d letter is on its way.", "%(count)d letters are on their way.", count)
        messages.success(request, said % {"count": count})
    return redirect("collaborations:review")
