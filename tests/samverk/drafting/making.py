"""A meeting that was held here, with its minutes ready to go round."""

from datetime import date, datetime, timedelta
from typing import Any

from samverk.accounts.models import User
from samverk.agenda.models import Entry
from samverk.drafting import actions
from samverk.meetings.models import Meeting, NamedAttachment, Procedure
from samverk.sitting.actions import arrive, close_sitting, stay_away
from samverk.sitting.actions.attend import Act
from tests.factories import make_clause, make_item, make_person, make_presenter
from tests.samverk.sitting.making import Scene, at, make_scene, opened, user_by_mandate

AFTER = at(14)
LAST_DAY = date(2026, 3, 13)


def held(*, absent: tuple[str, ...] = (), silent: tuple[str, ...] = (), **body: Any) -> Scene:
    """Hold the meeting of the scene: all come but the ``absent``, who said so, and the ``silent``, of whom nothing is.

    The second item has a proposal, a vote, a dissent and two clauses.
    """
    scene = opened(make_scene(**body))
    for name, seat in scene.seats.items():
        if name in absent:
            stay_away(scene.meeting, seat, Act(at(9), scene.keeper), reported=True)
        elif name not in silent:
            arrive(scene.meeting, seat, Act(at(9), scene.keeper))
    item = scene.items[1]
    item.background = "Upphandlingen har beretts.\nSex anbud kom in."
    item.save()
    make_presenter(item, "Disa Holm", organisation_as_written="Brohult")
    make_clause(item, "att godkänna upphandlingen", quotes=[])
    make_clause(item, "att uppdra åt sekretariatet att skriva avtal.", quotes=[])
    NamedAttachment.objects.create(item=item, name_as_written="Anbudsöversikt")
    add_step(item, "proposal", "Mia Kvarnsele yrkar avslag.")
    add_step(item, "vote", "Vid omröstning avges 2 ja-röster och 1 nej-röst.", yes=2, no=1, abstained=0)
    add_step(item, "dissent", "Mia Kvarnsele reserverar sig mot beslutet.")
    close_sitting(scene.meeting, at=at(12), by=scene.keeper)
    scene.meeting.refresh_from_db()
    return scene


def add_step(item: Any, kind: str, text: str, **counts: Any) -> Procedure:
    return Procedure.objects.create(item=item, kind=kind, text=text, position=item.procedures.count() + 1, **counts)


def add_secret_item(scene: Scene, title: str = "Hemlig upphandling") -> Any:
    """Add a confidential item with a clause."""
    item = make_item(scene.meeting, title, is_confidential=True)
    Entry.objects.create(item=item, minutes=5)
    make_clause(item, "att hemlighålla priset", quotes=[])
    return item


def drafted(scene: Scene, *, until: date = LAST_DAY, moment: datetime = AFTER) -> Scene:
    """Send the draft out."""
    actions.send_out(scene.meeting, comments_until=until, at=moment, by=scene.keeper)
    return scene


def approved(scene: Scene, moment: datetime = AFTER + timedelta(days=2)) -> Scene:
    """Approve what was sent out."""
    actions.approve(scene.meeting, at=moment, by=chair_of(scene))
    scene.meeting.refresh_from_db()
    return scene


def chair_of(scene: Scene) -> User:
    return scene.user_of(scene.seats["Brohult"], "chair@samverk.example")


def member_of(scene: Scene) -> User:
    return scene.user_of(scene.seats["Kvarnsele"], "member@samverk.example")


def stranger() -> User:
    """Store somebody who logs in but sits nowhere."""
    return user_by_mandate(make_person("Sven Granne"), "stranger@samverk.example")


def state_of(meeting: Meeting) -> str:
    return Meeting.objects.values_list("state", flat=True).get(pk=meeting.pk)
