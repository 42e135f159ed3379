"""Whether an item stood in the call, and may therefore be decided."""

from procedure.profile import Profile
from samverk.agenda.models import Entry
from samverk.deciding.models import Admission
from samverk.meetings.models import Item


def was_called(item: Item) -> bool:
    """Return whether ``item`` stood on the agenda that the call carried; what came later did not."""
    return Entry.objects.filter(item=item, is_late=False).exists()


def may_be_decided(item: Item, profile: Profile) -> bool:
    """Return whether the body may decide ``item`` at all: it was called, or all who are present have agreed.

    Source: SFS 2017:725, 5 kap. 52 §.
    """
    return not profile.only_called_items or was_called(item) or Admission.objects.filter(item=item).exists()
