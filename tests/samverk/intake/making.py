"""People with seats, coming meetings and proposals, for the tests of this room."""

from datetime import UTC, date, datetime, time
from typing import Any

from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation
from samverk.intake import actions
from samverk.intake.actions.hand_in import Proposed
from samverk.intake.models import Proposal
from samverk.meetings.models import Meeting
from tests.factories import make_body, make_mandate, make_organisation, make_person
from tests.samverk.conftest import PASSWORD

AT = datetime(2027, 2, 1, 9, tzinfo=UTC)
FAR = date(2099, 3, 6)


def make_user_with_seat(body: Body | None, name: str, *, organisation: str = "Ekelunda", seat: str = "member") -> User:
    """Store somebody who logs in by mandate; without a ``body`` they have no seat."""
    person = make_person(name)
    if body is not None:
        place = Organisation.objects.filter(name=organisation).first() or make_organisation(organisation)
        make_mandate(person, place, body=body, seat=seat, holds_from=date(2020, 1, 1))
    user = User(email=f"{name.split()[0].lower()}@samverk.example", name=name, role=User.Role.MEMBER, person=person)
    user.set_password(PASSWORD)
    user.save()
    return user


def make_coming_meeting(body: Body, on: date = FAR, **fields: Any) -> Meeting:
    return Meeting.objects.create(
        **{
            "body": body,
            "body_as_written": body.name,
            "held_on": on,
            "starts_at": time(9),
            "ends_at": time(12),
            "register_key": f"planned {body.pk} {on}",
            "state": Meeting.State.PLANNED,
        }
        | fields
    )


def make_proposal(by: User, body: Body | None = None, *, submitted: bool = True, **fields: Any) -> Proposal:
    """Store a proposal that was handed in, or a draft."""
    body = body or Body.objects.first() or make_body()
    on_behalf_of = fields.pop("on_behalf_of", "")
    proposed = Proposed(**{"body": body, "title": "Gemensam växel", "purpose": "decision"} | fields)
    proposal = actions.draft_proposal(proposed, by=by, on_behalf_of=on_behalf_of)
    if submitted:
        actions.submit_proposal(proposal, at=AT, seen=proposal.revision, by=by, on_behalf_of=on_behalf_of)
    return proposal
