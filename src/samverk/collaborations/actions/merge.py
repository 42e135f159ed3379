"""The same collaboration under two names becomes one entry, with what both of them said."""

from django.db import transaction

from samverk.accounts.models import User
from samverk.collaborations.models import Collaboration, CollaborationName, Party
from samverk.directory.actions import ensure_names
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Collaboration.State
# What the entry that stays takes over from the other where it says nothing itself.
FILLED = (
    "purpose",
    "host",
    "since",
    "runs_to",
    "agreement_reference",
    "agreement_file",
    "agreement_name",
    "contact",
    "source",
    "review_on",
)


@transaction.atomic
def merge_entries(entry: Collaboration, into: Collaboration, *, by: User) -> None:
    """Let ``entry`` be another name of ``into``; its address leads there, and what it said is kept.

    Raises ``RuleBroken``: ``"merged-with-itself"``; ``"entry-merged"`` if one of them is merged or declined already.
    """
    if entry.pk == into.pk:
        raise RuleBroken("merged-with-itself", entry.public_id)
    rows = {
        row.pk: row
        for row in Collaboration.objects.select_for_update(of=("self",))
        .filter(pk__in=(entry.pk, into.pk))
        .order_by("pk")
    }
    gone, stays = rows[entry.pk], rows[into.pk]
    open_ones = (State.SUGGESTED, State.LISTED, State.ENDED)
    if gone.state not in open_ones or stays.state not in (State.LISTED, State.ENDED):
        raise RuleBroken("entry-merged", entry.public_id)
    Collaboration.objects.filter(pk=gone.pk).update(
        state=State.MERGED, merged_into=stays, is_public=False, ended_on=None
    )
    _fill(stays, gone)
    _join_parties(stays, gone)
    Collaboration.objects.filter(merged_into=gone).update(merged_into=stays)
    names = [gone.name, *gone.names.values_list("name", flat=True)]
    ensure_names(CollaborationName, stays, names, owner_field="collaboration")
    trail.note("collaboration-merged", gone, by=by, into=stays.public_id, name=gone.name)


def _fill(stays: Collaboration, gone: Collaboration) -> None:
    for name in FILLED:
        if not getattr(stays, name):
            setattr(stays, name, getattr(gone, name))
    if stays.cost_ore is None:
        stays.cost_ore, stays.cost_basis = gone.cost_ore, gone.cost_basis
    if stays.since and stays.runs_to and stays.runs_to < stays.since:
        stays.runs_to = None
    stays.revision += 1
    stays.save()


def _join_parties(stays: Collaboration, gone: Collaboration) -> None:
    known = set(stays.parties.values_list("organisation_id", flat=True))
    Party.objects.bulk_create(
        Party(
            collaboration=stays,
            organisation_id=party.organisation_id,
            holds_from=party.holds_from,
            holds_to=party.holds_to,
        )
        for party in gone.parties.all()
        if party.organisation_id not in known
    )
