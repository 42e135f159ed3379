"""Who sees a round, and how much of it: the one way to fetch one."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import Somebody, may_edit_register, may_keep, may_read_unpublished, only_if, standing_in
from samverk.accounts.models import User
from samverk.accounts.standing import Seat, Standing
from samverk.directory.models import Body
from samverk.rounds.models import Answer, Asked, Colleague, Round
from samverk.rounds.queries.answering import answered_as, asked_in_seats, own_seats


def is_user(user: Somebody) -> bool:
    """Return whether somebody has logged in; what they see of which round is asked of the round."""
    return isinstance(user, User) and user.is_active


users_only = only_if(is_user)


@dataclass(frozen=True, slots=True)
class Sight:
    """A round as somebody sees it: ``own`` are those asked for whom they may answer, with whom they act for."""

    round: Round
    keeps: bool
    own: tuple[tuple[Asked, str], ...]

    def sees_answers(self, at: datetime) -> bool:
        """Return whether the answers of others are shown: in a blind round to nobody before it takes no more."""
        return not self.round.is_blind or not self.round.takes_answers(at)

    def own_asked(self, public_id: str) -> tuple[Asked, str]:
        """Return the one asked for whom somebody wants to answer; raise ``Http404`` if that is not theirs to do."""
        for asked, on_behalf_of in self.own:
            if asked.public_id == public_id:
                return asked, on_behalf_of
        raise Http404


def sight_of(request: HttpRequest, public_id: str, *, purpose: str = "") -> Sight:
    """Return the round under ``public_id`` as the caller sees it.

    Raises ``Http404`` for whoever neither keeps the body, nor belongs to the staff, nor is asked.
    """
    question = Round.objects.select_related("body").filter(public_id=public_id, purpose=purpose).first()
    if question is None:
        raise Http404
    standing = standing_in(request)
    keeps = may_keep(request.user, standing, question.body_id)
    seats = own_seats(standing, question.body_id)
    asked = question.asked.filter(asked_in_seats(question.body_id, seats)) if seats else question.asked.none()
    rows = asked.select_related("organisation", "person", "round")
    own = tuple((one, on_behalf_of) for one in rows if (on_behalf_of := answered_as(one, seats)) is not None)
    if not (keeps or own or may_read_unpublished(request.user)):
        raise Http404
    return Sight(question, keeps, own)


def file_or_404(sight: Sight, answer_id: str, at: datetime) -> Answer:
    """Return an answer with its file, if it is one that ``sight`` lets see; raise ``Http404`` for all others."""
    answers = Answer.objects.select_related("stored_file").filter(asked__round=sight.round, stored_file__isnull=False)
    if not sight.sees_answers(at):
        answers = answers.filter(asked__in=[asked.pk for asked, _on_behalf_of in sight.own])
    return get_object_or_404(answers, public_id=answer_id)


def colleague_or_404(sight: Sight, colleague_id: str) -> tuple[Colleague, str]:
    """Return a colleague named for one for whom the caller may answer, and on whose behalf they do."""
    behalves = {asked.pk: on_behalf_of for asked, on_behalf_of in sight.own}
    named = Colleague.objects.select_related("asked__round__body", "asked__organisation", "asked__person")
    found = get_object_or_404(named, public_id=colleague_id, asked__in=behalves)
    return found, behalves[found.asked_id]


def kept_or_404(request: HttpRequest, public_id: str, *, purpose: str = "") -> Round:
    """Return the round under ``public_id`` for whoever keeps its body; raise ``Http404`` for all others."""
    sight = sight_of(request, public_id, purpose=purpose)
    if not sight.keeps:
        raise Http404
    return sight.round


def rounds_for(user: Somebody, standing: Standing) -> QuerySet[Round]:
    """Return the rounds that somebody may see, whatever they are for."""
    if may_read_unpublished(user):
        return Round.objects.all()
    mine = Q(body__in=kept_body_ids(standing))
    for body_id in standing.body_ids:
        if seats := own_seats(standing, body_id):
            mine |= asked_in_seats(body_id, seats, "asked__")
    return Round.objects.filter(mine).distinct()


def kept_bodies(user: Somebody, standing: Standing) -> QuerySet[Body]:
    """Return the bodies that somebody keeps: all of them for the secretariat."""
    if may_edit_register(user):
        return Body.objects.order_by("sort_key")
    return Body.objects.filter(pk__in=kept_body_ids(standing)).order_by("sort_key")


def kept_body_ids(standing: Standing) -> set[int]:
    """Return the bodies whose secretary somebody is."""
    return {held.body_id for held in standing.held if held.seat == Seat.SECRETARY}
