"""Keeping the suggestions of who names are up to date."""

from django.db import transaction

from samverk.archive.models import LinkSuggestion
from samverk.archive.queries.linker import make_archive_linker
from samverk.archive.suggesting.people import link_suggestions

AT_ONCE = 500
TOLD = ("name_as_written", "first_on", "last_on", "role", "occurrences", "reason", "is_unambiguous", "evidence")


@transaction.atomic
def suggest_links() -> int:
    """Suggest owners for every unlinked name; return how many suggestions are open.

    What was dismissed stays dismissed. What was accepted, but for some meetings did not help, is asked again. What no
    longer has an unlinked name is taken away.
    """
    wanted = {row.fingerprint: row for row in link_suggestions(make_archive_linker())}
    changed: list[LinkSuggestion] = []
    stale: list[int] = []
    for known in LinkSuggestion.objects.select_for_update().iterator():
        row = wanted.pop(known.fingerprint, None)
        if row is None:
            if known.state == LinkSuggestion.State.OPEN:
                stale.append(known.pk)
        elif _takes_up(known, row):
            changed.append(known)
    LinkSuggestion.objects.filter(pk__in=stale).delete()
    LinkSuggestion.objects.bulk_update(changed, (*TOLD, "state"), batch_size=AT_ONCE)
    # Another run may be ending at this moment, and have found the same.
    LinkSuggestion.objects.bulk_create(wanted.values(), batch_size=AT_ONCE, ignore_conflicts=True)
    return LinkSuggestion.objects.filter(state=LinkSuggestion.State.OPEN).count()


def _takes_up(known: LinkSuggestion, row: LinkSuggestion) -> bool:
    """Bring ``known`` up to date with ``row``; tell whether anything differs."""
    if known.state == LinkSuggestion.State.DISMISSED:
        return False
    differs = known.state == LinkSuggestion.State.ACCEPTED
    known.state = LinkSuggestion.State.OPEN
    for name in TOLD:
        if getattr(known, name) != getattr(row, name):
            setattr(known, name, getattr(row, name))
            differs = True
    return differs
