"""In which case the house enters what it does, and what it may say there."""

from datetime import date, datetime

from django.conf import settings
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from procedure import PROFILES
from samverk.directory.models import Body
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Item, Meeting
from samverk.registry.actions.cases import open_case, reopen_case
from samverk.registry.actions.enter import register
from samverk.registry.entered import Entered, Party, Secrecy, unassessed
from samverk.registry.models import Case, Entry
from samverk.registry.queries.cases import case_of

REGISTERING = tuple(code for code, profile in PROFILES.items() if profile.keeps_register)


def keeps(body: str = "") -> Q:
    """Return the condition under which a body, or that of a row under the name ``body``, has a register or ought to."""
    way = f"{body}__" if body else ""
    return Q(**{f"{way}profile__in": REGISTERING}) | Q(**{f"{way}register__isnull": False})


def entered_already(body: Body, origin: str) -> bool:
    """Return whether ``origin`` was entered before, wherever that was: its case may have become another since."""
    return Entry.objects.filter(register__body=body, origin=origin).exists()


def enter(case: Case, entered: Entered, origin: str, at: datetime) -> bool:
    """Enter in ``case``, opened anew if it was closed before the house had all to enter."""
    if case.state == Case.State.CLOSED:
        reopen_case(case, at=at, by=None)
    register(case, entered, at=at, by=None, origin=origin)
    return True


def case_for(body: Body, matter: Matter | None, at: datetime, *, is_secret: bool) -> Case | None:
    """Return the case of a matter, opened if the body has none; ``None`` without a matter.

    A case that is opened for something secret does not tell the title of its matter.
    """
    if matter is None:
        return None
    known = case_of(matter, body)
    if known is not None:
        return known
    title, secrecy = matter.title, None
    if is_secret:
        title, secrecy = _("Confidential matter"), unassessed(timezone.localdate(at))
    return open_case(body, title, matter=matter, at=at, by=None, secrecy=secrecy)


def meetings_of_year(body: Body, year: int, at: datetime) -> Case:
    """Return the case in which the body's calls, minutes and notices of a year are gathered."""
    title = _("Meetings of %(year)s") % {"year": year}
    return open_case(body, title, at=at, by=None, origin=f"meetings {year}")


def sent_in_year(body: Body, year: int, at: datetime) -> Case:
    """Return the case in which is gathered what the body sent in a year without a matter."""
    title = _("Send-outs of %(year)s") % {"year": year}
    return open_case(body, title, at=at, by=None, origin=f"sendouts {year}")


def matter_of(clause: Clause | None) -> Matter | None:
    """Return the matter of the clause's item, the first one if it is one of several."""
    if clause is None or clause.item_id is None:
        return None
    return Matter.objects.filter(steps__item=clause.item_id).order_by("steps__id").first()


def is_secret(*, matter: Matter | None = None, items: tuple[Item | None, ...] = ()) -> bool:
    """Return whether one of ``items`` is confidential, or an item in which the matter was taken up."""
    if any(item is not None and item.is_confidential for item in items):
        return True
    return matter is not None and Item.objects.filter(matter_steps__matter=matter, is_confidential=True).exists()


def mark_of(on: date, *, is_secret: bool) -> Secrecy | None:
    """Return the mark of what is secret; the words beside it tell nothing that has to be hidden."""
    return unassessed(on) if is_secret else None


def party_of(body: Body | None) -> Party:
    return Party(body.name if body else "", is_organisation=True)


def in_the_houses_language() -> translation.override:
    return translation.override(settings.LANGUAGE_CODE)


def year_of(meeting: Meeting, at: datetime) -> int:
    return (meeting.held_on or timezone.localdate(at)).year
