"""The yearly review: every municipality goes through its own lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.accounts.models import User
from samverk.collaborations.messages import letter_of_review
from samverk.collaborations.models import Collaboration, Review, Reviewed, Reviewer
from samverk.collaborations.queries.register import entries_of
from samverk.collaborations.queries.reviewing import members_on, written_to
from samverk.post.actions import send_to_each
from samverk.records import trail
from samverk.records.refusal import RuleBroken

Says = Reviewed.Says


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one collaboration."""

    says: str
    remark: str = ""


@transaction.atomic
def open_review(year: int, *, on: date, due_on: date, by: User) -> Review:
    """Ask every member municipality to go through its lines, and return the review.

    Raises ``RuleBroken("review-open")`` if there is one for the year; ``"due-before-asked"``.
    """
    if due_on <= on:
        raise RuleBroken("due-before-asked", due_on.isoformat())
    review, is_new = Review.objects.get_or_create(year=year, defaults={"opened_on": on, "due_on": due_on})
    if not is_new:
        raise RuleBroken("review-open", str(year))
    Reviewer.objects.bulk_create(Reviewer(review=review, organisation=member) for member in members_on(on))
    trail.note("collaboration-review-opened", review, by=by, year=year, due_on=due_on.isoformat())
    return review


@transaction.atomic
def answer_review(
    reviewer: Reviewer,
    said: Mapping[Collaboration, Said],
    *,
    missing: str,
    at: datetime,
    on: date,
    by: User,
    on_behalf_of: str = "",
) -> None:
    """Store what a municipality says of each of its lines, and what is missing; said again, the newer counts.

    Raises ``RuleBroken("review-incomplete")`` where a line is left out or is not the municipality's own;
    ``"changes-untold"`` for a change without words.
    """
    own = set(entries_of(reviewer.organisation, on).values_list("pk", flat=True))
    if {entry.pk for entry in said} != own:
        raise RuleBroken("review-incomplete", reviewer.public_id)
    if any(row.says == Says.CHANGES and not row.remark.strip() for row in said.values()):
        raise RuleBroken("changes-untold", reviewer.public_id)
    Reviewer.objects.select_for_update().get(pk=reviewer.pk)
    for entry, row in said.items():
        fields = {"says": row.says, "remark": row.remark.strip(), "settled_on": None}
        same = Reviewed.objects.filter(reviewer=reviewer, collaboration=entry, says=row.says, remark=row.remark.strip())
        if not same.exists():
            Reviewed.objects.update_or_create(reviewer=reviewer, collaboration=entry, defaults=fields)
    Reviewer.objects.filter(pk=reviewer.pk).update(
        missing=missing.strip(), answered_at=at, answered_by=by, on_behalf_of=on_behalf_of
    )
    trail.note("collaboration-review-answered", reviewer, by=by, on_behalf_of=on_behalf_of, lines=len(said))


@transaction.atomic
def settle_remark(row: Reviewed, *, on: date, by: User) -> None:
    """Say that a remark has been dealt with.

    Raises ``RuleBroken("remark-settled")`` if somebody else came first.
    """
    open_row = Reviewed.objects.filter(pk=row.pk, settled_on__isnull=True).exclude(says=Says.RIGHT)
    if not open_row.update(settled_on=on):
        raise RuleBroken("remark-settled", str(row.pk))
    trail.note("collaboration-remark-settled", row.collaboration, by=by, organisation=str(row.reviewer.organisation))


@transaction.atomic
def remind_reviewers(review: Review, *, address: str, on: date, once: str) -> int:
    """Write to who may answer for the municipalities that have not, once for ``once``; return the letters that went."""
    silent = review.reviewers.filter(answered_at__isnull=True).values_list("organisation_id", flat=True)
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_of_review(review, address, is_reminder=once != "asked")
    return send_to_each(
        written_to(list(silent), on),
        subject=subject,
        text=text,
        kind="collaboration-review",
        about=review,
        once=f"collaboration review {review.public_id} {once}",
    )
