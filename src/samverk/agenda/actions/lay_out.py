"""What stands on an agenda by itself: the items of the body's template, and the matters that clauses bring back."""

from django.db import transaction
from django.db.models import F

from samverk.agenda.actions.order import add_item, hold_agenda
from samverk.agenda.actions.present import Presents, present
from samverk.agenda.actions.standing_items import standing_items_of
from samverk.agenda.models import Entry, TakenOff
from samverk.agenda.queries.returning import still_to_place
from samverk.intake.models import Purpose
from samverk.meetings.models import Clause, Meeting
from samverk.planning.queries.themes import theme_of
from samverk.records import trail
from samverk.records.refusal import RuleBroken

THEMATIC = "thematic"
# The longest that a clause is as a title, where it stands under no item.
TITLE = 200


@transaction.atomic
def lay_out_agenda(meeting: Meeting) -> int:
    """Put onto the agenda what belongs there by itself and is not there yet; return how many items that were.

    Nothing is done twice, and nothing that somebody took off comes back. An agenda that stands is left as it is.
    """
    try:
        held = hold_agenda(meeting)
    except RuleBroken:
        return 0
    if held.body is None or held.held_on is None:
        return 0
    added = _standing(held) + _returning(held)
    _name_theme(held)
    if added:
        trail.note("agenda-laid-out", meeting, items=added)
    return added


def _standing(meeting: Meeting) -> int:
    """Lay the template out once a meeting: what changes in it counts for the meetings after."""
    assert meeting.body is not None
    if _has_template(meeting):
        return 0
    rows = standing_items_of(meeting.body)
    for row in rows:
        add_item(meeting, title=row.title, kind=row.kind, at_end=True, minutes=row.minutes, standing_item=row)
    return len(rows)


def _name_theme(meeting: Meeting) -> None:
    """Let the thematic session say its theme, unless somebody has worded it."""
    theme = theme_of(meeting)
    sessions = Entry.objects.filter(item__meeting=meeting, item__kind=THEMATIC, standing_item__title=F("item__title"))
    for entry in sessions.select_related("item") if theme is not None else ():
        entry.item.title = f"{entry.item.title}: {theme}"
        entry.item.save(update_fields=("title",))
        if theme is not None and not entry.item.presenters.exists() and (theme.presenter or theme.responsible):
            present(entry.item, (Presents(theme.presenter or str(theme.responsible), theme.responsible),))


def _has_template(meeting: Meeting) -> bool:
    return (
        Entry.objects.filter(item__meeting=meeting, standing_item__isnull=False).exists()
        or TakenOff.objects.filter(meeting=meeting, standing_item__isnull=False).exists()
        or (meeting.state != Meeting.State.PLANNED)
    )


def _returning(meeting: Meeting) -> int:
    clauses = still_to_place(meeting)
    for clause in clauses:
        place_clause(meeting, clause)
    return len(clauses)


def place_clause(meeting: Meeting, clause: Clause) -> None:
    """Put the matter that ``clause`` brings back onto an agenda that is held. Part of other acts."""
    item = clause.item
    add_item(
        meeting,
        title=item.title if item is not None else clause.text[:TITLE],
        is_confidential=item is not None and item.is_confidential,
        origin_clause=clause,
        purpose=Purpose.DISCUSSION,
    )
