"""What digests tell the secretariat of disposal: what waits for a second pair of eyes, and what is due."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Sum
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.accounts.access import may_edit_register
from samverk.digests.tellers import Reader, Tiding
from samverk.post.addresses import whole_address
from samverk.preservation.models import Disposal, DueCount

SOURCE = "disposal"


def tell_of_disposal(readers: Sequence[Reader], on: date) -> Iterator[Tiding]:
    """Yield each proposal once for everybody who may approve it, and once a month how much is due."""
    keepers = [reader for reader in readers if may_edit_register(reader.user)]
    if not keepers:
        return
    for disposal in Disposal.objects.filter(state=Disposal.State.PROPOSED).select_related("row").order_by("pk"):
        words = _("A proposal for disposal waits for your approval: %(type)s") % {"type": disposal.row.name}
        address = whole_address("preservation:disposal", disposal.public_id)
        day = localdate(disposal.proposed_at)
        for reader in keepers:
            if reader.user.public_id != disposal.proposed_by_account:
                yield Tiding(reader.user.pk, SOURCE, disposal.public_id, "proposed", day, words, address)
    if due := DueCount.objects.aggregate(sum=Sum("due"))["sum"]:
        words = ngettext("%(count)s thing is due for disposal", "%(count)s things are due for disposal", due)
        address, month = whole_address("preservation:start"), on.replace(day=1)
        for reader in keepers:
            yield Tiding(reader.user.pk, SOURCE, "due", "due", month, words % {"count": due}, address)
