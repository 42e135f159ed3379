"""Noting the receipt of the archive."""

from datetime import date, timedelta

import pytest

from samverk.packages.actions import note_receipt
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.samverk.packages.making import AT, DAY, asked, keeper, made, plain_matter

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=5)


def note(package, **said):
    note_receipt(package, **{"on": DAY, "reference": " LEV-2026/17 ", "at": LATER, "by": keeper()} | said)
    package.refresh_from_db()


def test_the_receipt_is_noted_once_with_its_trail():
    package = made(plain_matter())

    note(package)

    assert (package.received_on, package.receipt_reference, package.receipt_noted_at, package.receipt_noted_by) == (
        DAY,
        "LEV-2026/17",
        LATER,
        "arkiv@samverk.example",
    )
    entry = TrailEntry.objects.get(act="package-received")
    assert (entry.subject_id, entry.detail) == (package.public_id, {"on": "2026-03-20", "reference": "LEV-2026/17"})


def test_a_second_receipt_is_refused():
    package = made(plain_matter())
    note(package)

    with pytest.raises(RuleBroken, match="receipt-noted"):
        note(package, reference="LEV-2")

    assert package.receipt_reference == "LEV-2026/17"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"reference": "  "}, "receipt-reference-missing"),
        ({"on": date(2026, 3, 19)}, "receipt-day-ahead"),
        ({"on": date(2026, 3, 26)}, "receipt-day-ahead"),
    ],
)
def test_what_cannot_be_is_refused(said, code):
    with pytest.raises(RuleBroken, match=code):
        note(made(plain_matter()), **said)


def test_what_is_not_made_has_not_been_received():
    with pytest.raises(RuleBroken, match="package-not-made"):
        note(asked(plain_matter()))
