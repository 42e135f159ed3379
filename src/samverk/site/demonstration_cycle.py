"""What the demonstration has before it: meetings planned, matters proposed, and people who log in to prepare them."""

import tomllib
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.db.models import Max
from django.utils.timezone import localdate

from samverk.accounts import actions
from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation, Person, Venue
from samverk.followup.actions import confirm_obligations
from samverk.followup.models import Obligation
from samverk.intake.actions.hand_in import NamedPresenter, Proposed, draft_proposal, submit_proposal
from samverk.meetings.actions.lifecycle import plan_meeting
from samverk.meetings.models import Meeting
from samverk.planning.closed_days import closed_days

FRIDAY = 4


def prepare_the_next_meetings(path: Path, *, password: str, at: datetime, by: User) -> list[User]:
    """Do, once, what the file at ``path`` says; return the users it names, in its order."""
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    users = [_user(row, password, localdate(at)) for row in said["users"]]
    if not Meeting.objects.filter(state=Meeting.State.PLANNED).exists():
        _plan(said["meetings"], localdate(at), by)
        for row in said["proposals"]:
            _propose(row, at)
    return users


def confirm_the_newest_obligations(*, by: User) -> None:
    """Confirm, once, what the minutes of the newest year oblige to."""
    proposed = Obligation.objects.filter(state=Obligation.State.PROPOSED)
    if Obligation.objects.exclude(state=Obligation.State.PROPOSED).exists():
        return
    newest = proposed.aggregate(day=Max("clause__meeting__held_on"))["day"]
    if newest is not None:
        of_the_year = proposed.filter(clause__meeting__held_on__year=newest.year)
        confirm_obligations(list(of_the_year.values_list("pk", flat=True)), on=newest, by=by)


def _user(row: dict[str, Any], password: str, today: date) -> User:
    person = Person.objects.get(name=row["person"]) if "person" in row else None
    name = person.name if person else row["name"]
    user = User.objects.filter(email=row["email"]).first()
    is_new = user is None
    if user is None:
        user = actions.create_user(email=row["email"], name=name, role=User.Role.MEMBER, password=password)
    if person is not None and user.person_id is None:
        actions.tie_person(user, person, by=user)
    if is_new and "acts_for" in row:
        principal = User.objects.get(email=row["acts_for"])
        actions.name_delegate(principal, email=user.email, holds_from=today)
    return user


def _plan(rows: list[dict[str, Any]], today: date, by: User) -> None:
    planned: list[tuple[dict[str, Any], Meeting]] = []
    for row in rows:
        meeting = plan_meeting(
            Body.objects.get(name=row["body"]),
            on=_friday(today, row["weeks"]),
            starts_at=row["starts_at"],
            ends_at=row["ends_at"],
            venue=Venue.objects.get(name=row["venue"]),
            by=by,
        )
        for before, prepares in planned:
            if before["body"] in row.get("prepared_by", ()):
                Meeting.objects.filter(pk=prepares.pk).update(prepares=meeting)
        planned.append((row, meeting))


def _friday(today: date, weeks: int) -> date:
    """Return the Friday of the week that lies ``weeks`` ahead, or the next one on which people are at work."""
    day = today + timedelta(weeks=weeks)
    day += timedelta(days=FRIDAY - day.weekday())
    while day in closed_days(day.year):
        day += timedelta(weeks=1)
    return day


def _propose(row: dict[str, Any], at: datetime) -> None:
    by = User.objects.get(email=row["by"])
    body = Body.objects.get(name=row["body"])
    proposed = Proposed(
        body=body,
        title=row["title"],
        summary=row["summary"],
        purpose=row["purpose"],
        minutes_needed=row["minutes_needed"],
        presenters=[NamedPresenter(name) for name in row["presenters"]],
        clauses=row.get("clauses", ()),
        wanted_meeting=Meeting.objects.filter(body=body, state=Meeting.State.PLANNED).order_by("held_on").first(),
    )
    proposal = draft_proposal(proposed, by=by, organisation=Organisation.objects.get(name=row["organisation"]))
    submit_proposal(proposal, at=at, seen=proposal.revision, by=by)
