"""The sentences of an item's running text, from which tasks are marked."""

import re

from samverk.followup.models import Obligation
from samverk.meetings.models import Item

END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])|\n+")


def sentences_of(item: Item) -> list[tuple[str, str]]:
    """Return each sentence, with the public id of what it was marked as, else an empty text."""
    marked = Obligation.objects.filter(item=item, clause=None).exclude(quotes=[])
    ids = {" ".join(quote["words"].split()): row.public_id for row in marked for quote in row.quotes}
    found = (" ".join(sentence.split()) for sentence in END.split(item.background))
    return [(sentence, ids.get(sentence, "")) for sentence in found if sentence]
