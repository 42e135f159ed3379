"""Where words of minutes stand a second time, for everybody to read: what is masked is masked there too."""

from samverk.followup.models import Obligation
from samverk.lineage.models import Link
from samverk.meetings.masking.copies import Copy
from samverk.noticeboard.models import AnnouncedItem
from samverk.routes.models import Anchoring

COPIES: tuple[Copy, ...] = (
    Copy(lambda meeting: AnnouncedItem.objects.filter(item__meeting=meeting), ("title",)),
    Copy(lambda meeting: Link.objects.filter(later__meeting=meeting), ("later_words", "because")),
    Copy(lambda meeting: Link.objects.filter(earlier__meeting=meeting), ("earlier_words",)),
    Copy(lambda meeting: Anchoring.objects.filter(clause__meeting=meeting), ("title", "wording")),
    Copy(
        lambda meeting: Obligation.objects.filter(clause__meeting=meeting),
        ("what", "owner_words", "due_as_written", "returns_to_as_written"),
    ),
)
