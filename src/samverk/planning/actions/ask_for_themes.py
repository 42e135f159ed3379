"""Collecting suggestions for themes by asking every member at once; what comes late is taken in and marked."""

from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from samverk.accounts.models import User
from samverk.accounts.signed_links import end_of
from samverk.directory.models import Body
from samverk.planning.messages import question_for_themes
from samverk.planning.models import ThemeSuggestion, ThemeYear
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import ask_round
from samverk.rounds.models import Answer, Asked, Round
from samverk.rounds.queries.answering import members_asked

QUOTA = 3
State = ThemeSuggestion.State


@transaction.atomic
def ask_for_themes(body: Body, year: int, *, until: date, at: datetime, by: User) -> Round:
    """Ask the members of ``body`` for up to three themes each, and return the round; ``until`` is the last day.

    Nobody is written to yet. Raises ``RuleBroken``: ``"suggestions-of-a-past-year"``, ``"themes-asked-for"`` if that
    was done for the year, and the codes of ``ask_round``.
    """
    if timezone.localdate(at).year > year:
        raise RuleBroken("suggestions-of-a-past-year", str(year))
    plan, _made = ThemeYear.objects.get_or_create(body=body, year=year)
    with translation.override(settings.LANGUAGE_CODE):
        question, explanation = question_for_themes(body, year)
    asked = ask_round(
        body,
        question=question,
        explanation=explanation,
        form=Round.Form.ENTRY,
        organisations=members_asked(body.pk, timezone.localdate(at)),
        quota=QUOTA,
        takes_late=True,
        closes_at=end_of(until),
        at=at,
        by=by,
    )
    if not ThemeYear.objects.filter(pk=plan.pk, round=None).update(round=asked, suggestions_by=until):
        raise RuleBroken("themes-asked-for", str(year))
    trail.note("themes-asked-for", body, by=by, year=year, round=asked.public_id)
    return asked


@transaction.atomic
def take_suggestions(asked_ids: Iterable[int]) -> int:
    """Take in what was answered to questions for themes; return how many suggestions are new or were changed.

    What the secretary has taken up or left out is not changed any more. Done twice, it is done once.
    """
    asked = Asked.objects.filter(pk__in=list(asked_ids), round__theme_year__isnull=False)
    return sum(_take(one) for one in asked.select_related("round__theme_year"))


def _take(asked: Asked) -> int:
    plan = asked.round.theme_year
    Round.objects.select_for_update().get(pk=asked.round_id)
    latest = {one.place: one for one in asked.answers.order_by("place", "version")}
    return sum(_take_one(plan, asked, answer) for answer in latest.values())


def _take_one(plan: ThemeYear, asked: Asked, answer: Answer) -> int:
    said = {"title": answer.title, "reason": answer.text}
    mine = ThemeSuggestion.objects.filter(asked=asked, place=answer.place)
    if mine.exists():
        return mine.filter(state=State.SUGGESTED).exclude(**said).update(**said)
    made = ThemeSuggestion.objects.create(
        body_id=plan.body_id,
        year=plan.year,
        **said,
        asked=asked,
        place=answer.place,
        organisation_id=asked.organisation_id,
        suggested_by=answer.given_by,
        suggested_on=timezone.localdate(answer.given_at),
        is_late=answer.is_late,
    )
    trail.note("theme-suggested", made, by=answer.given_by or answer.colleague, late=answer.is_late)
    return 1
