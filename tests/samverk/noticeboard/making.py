"""Approved minutes of a committee, and what was announced of them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.utils import timezone

from samverk.meetings.models import Item
from samverk.noticeboard import actions
from samverk.noticeboard.models import Announcement, Board
from tests.samverk.drafting.making import add_secret_item, approved, drafted, held
from tests.samverk.sitting.making import MEMBERS, Scene

APPROVED = datetime(2026, 3, 8, 14, tzinfo=UTC)
AT = datetime(2026, 3, 9, 9, tzinfo=UTC)
LAST = date(2026, 3, 30)
KEPT_AT = "Kommunhuset i Brohult"
SECRET = "Hemlig förhandling"


def scene_to_announce(profile: str = "committee", moment: datetime = APPROVED) -> Scene:
    """Hold a meeting with a confidential item, and approve its minutes."""
    scene = held(profile=profile)
    add_secret_item(scene, SECRET)
    return approved(drafted(scene), moment)


def open_items(scene: Scene) -> list[Item]:
    return list(scene.meeting.items.filter(is_confidential=False))


def announced(scene: Scene, at: datetime = AT, **fields: Any) -> Announcement:
    """Announce the approval with every open item."""
    return actions.announce(scene.meeting, open_items(scene), kept_at=KEPT_AT, at=at, by=scene.keeper, **fields)


def announced_today(profile: str = "committee", days_ago: int = 0) -> tuple[Scene, Announcement]:
    """Announce minutes some days ago, by the clock that the pages go by."""
    moment = timezone.now() - timedelta(days=days_ago)
    scene = scene_to_announce(profile, moment)
    return scene, announced(scene, moment)


def ours(announcement: Announcement) -> Board:
    return announcement.boards.get(organisation=None)


def board_of(announcement: Announcement, name: str) -> Board:
    return announcement.boards.get(organisation__name=name)


def put_up(announcement: Announcement, name: str, on: date, scene: Scene) -> None:
    """Note that a municipality has put the notice up."""
    at = datetime(2027, 1, 1, 12, tzinfo=UTC)
    actions.note_put_up(board_of(announcement, name), on, at=at, by=scene.keeper)


def put_up_everywhere(announcement: Announcement, on: date, scene: Scene) -> None:
    for name in MEMBERS:
        put_up(announcement, name, on, scene)
    announcement.refresh_from_db()


def clock_of(announcement: Announcement) -> date | None:
    announcement.refresh_from_db()
    return announcement.appeal_until


def days_of(board: Board) -> list[tuple[date, date | None]]:
    return list(board.postings.values_list("put_up_on", "taken_down_on"))
