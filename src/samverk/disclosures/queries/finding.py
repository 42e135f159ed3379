"""Records of a register among which a keeper finds what was asked for."""

from django.utils import timezone

from samverk.disclosures.models import DocumentRequest
from samverk.registry.models import Entry, Register
from samverk.registry.queries.listed import listed
from samverk.registry.queries.seen import Eyes, Seen, seen

MOST_FOUND = 20


def found_records(asked: DocumentRequest, words: str) -> list[Seen]:
    """Return the latest records in the register of the body that ``words`` find, as its keepers see them."""
    register = Register.objects.filter(body=asked.body_id).first()
    if register is None or not words:
        return []
    number, _dash, record = words.rpartition("-")
    rows = listed(register, Eyes.KEEPER, words=words).filter(number__isnull=False)
    if not rows.exists() and record.isdecimal():
        rows = listed(register, Eyes.KEEPER).filter(case__designation=number, number=int(record))
    rows = rows.filter(act=Entry.Act.RECORD)
    return list(seen(rows[:MOST_FOUND], Eyes.KEEPER, timezone.localdate()))
