"""What was approved is removed, what came between is spared and told, and the protocol says all of it."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from samverk.approving.models import Submission
from samverk.contacts.models import ContactPerson
from samverk.post.models import Letter
from samverk.preservation import actions
from samverk.preservation.actions import Why
from samverk.preservation.carrying_out import carry_out, settle_waiting_files
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import Disposal, Fate, LeftFile, Protocol
from samverk.records.actions import store_file
from samverk.records.models import StoredFile
from samverk.records.storage import stored_path
from samverk.rounds.models import Answer, Asked, Colleague, Round
from tests.factories import make_body, make_meeting, make_organisation
from tests.samverk.preservation.making import (
    AT,
    TODAY,
    a_rule,
    adopted,
    approved,
    carried_out,
    contact_person,
    fates,
    keeper,
    letter,
)

pytestmark = pytest.mark.django_db
SOON = timedelta(days=2)


def colleague(name: str) -> Colleague:
    """Store a colleague who was let answer a question that was closed long ago."""
    known = Asked.objects.first()
    if known is None:
        past = AT - timedelta(days=900)
        days = {"opened_at": past - timedelta(days=9), "closes_at": past, "closed_at": past}
        question = Round.objects.create(body=make_body(), question="Ja?", state="closed", **days)
        known = Asked.objects.create(round=question, organisation=make_organisation())
    return Colleague.objects.create(asked=known, name=name, email=f"{name}@fors.example", named_at=AT, on_behalf_of="")


def test_all_that_was_listed_is_removed_and_told():
    adopted([a_rule()])
    contact_person(ended_on=date(2024, 5, 1))
    contact_person("Second Example", ended_on=date(2024, 6, 1))
    disposal = approved()

    done = carried_out(disposal)
    protocol = Protocol.objects.get()

    assert (done.state, fates(done), ContactPerson.objects.count()) == ("done", ["removed", "removed"], 0)
    assert (protocol.number, protocol.listed, protocol.removed, protocol.stayed) == (1, 2, 2, 0)
    assert (protocol.rule, protocol.legal_basis) == (
        "Gallras efter 1 år, räknat från: den dag då personen slutade som kontakt.",
        "Arkivlagen (1990:782) 10 §",
    )
    assert (protocol.plan_number, protocol.plan_body, protocol.plan_decision) == (
        1,
        "Styrelsen",
        "Styrelsen 2026-01-15 § 7",
    )
    assert (protocol.drawn_up_by, protocol.approved_by, protocol.as_of) == (
        "Secretary Example",
        "Secretary Example",
        TODAY,
    )
    assert "Vega" not in " ".join(done.things.values_list("label", flat=True))


def test_what_came_between_is_spared_and_said():
    adopted([a_rule("round-colleague")])
    names = ("goes", "held", "changed", "answered", "gone")
    rows = {name: colleague(name) for name in names}
    disposal = approved("round-colleague")
    kind = TYPES["round-colleague"]
    actions.hold_thing(kind, rows["held"].pk, Why("request", "Begäran 2026-03-10"), at=AT, by=keeper())
    Colleague.objects.filter(name="changed").update(email="new@fors.example")
    Answer.objects.create(asked=rows["answered"].asked, text="Ja", given_at=AT, colleague=rows["answered"])
    rows["gone"].delete()

    done = carried_out(disposal)

    assert fates(done) == ["removed", "held", "changed", "referred-to", "gone"]
    assert Fate.objects.get(result="held").hold == "En begäran om handlingar: Begäran 2026-03-10"
    assert list(Colleague.objects.order_by("id").values_list("name", flat=True)) == ["held", "changed", "answered"]
    assert (Protocol.objects.get().removed, Protocol.objects.get().stayed) == (1, 4)


def test_what_is_not_due_any_more_is_spared():
    adopted([a_rule()])
    person = contact_person()
    disposal = approved()
    ContactPerson.objects.filter(pk=person.pk).update(ended_on=None)

    assert fates(carried_out(disposal)) == ["not-due"]


def test_a_part_that_was_added_is_a_change():
    adopted([a_rule("letter")])
    sent = letter()
    disposal = approved("letter")
    sent.enclosures.create(name="brev.txt", stored_file=store_file(b"Brev", media_type="text/plain"))

    assert fates(carried_out(disposal)) == ["changed"]


def test_files_go_with_their_last_reference_alone():
    adopted([a_rule("letter")])
    alone, shared = (store_file(content, media_type="text/plain") for content in (b"Only here", b"Elsewhere too"))
    for file in (alone, shared):
        letter(file.pk).enclosures.create(name="brev.txt", stored_file=file)
    Letter.objects.create(to_address="x@fors.example", subject="S", text="T", kind="k").enclosures.create(
        name="b.txt", stored_file=shared
    )

    done = carried_out(approved("letter"))

    assert list(done.files.order_by("id").values_list("sha256", "state")) == [
        (alone.sha256, "removed"),
        (shared.sha256, "referred-to"),
    ]
    assert list(StoredFile.objects.all()) == [shared]
    assert (stored_path(alone.sha256).exists(), stored_path(shared.sha256).exists()) == (False, True)
    protocol = Protocol.objects.get()
    assert (protocol.files_removed, protocol.files_kept, protocol.files_waiting) == (1, 1, 0)


def test_a_file_that_is_named_by_its_hash_stays():
    adopted([a_rule("letter")])
    file = store_file(b"Approved text", media_type="text/plain")
    letter().enclosures.create(name="brev.txt", stored_file=file)
    meeting = make_meeting(make_body())
    Submission.objects.create(meeting=meeting, content={}, sha256=file.sha256, submitted_at=AT, submitted_by="x")

    carried_out(approved("letter"))

    assert LeftFile.objects.get().state == "referred-to"


def test_a_file_stored_within_the_day_waits_for_a_later_one():
    adopted([a_rule("letter")])
    file = store_file(b"Fresh", media_type="text/plain")
    letter().enclosures.create(name="brev.txt", stored_file=file)

    carried_out(approved("letter"), at=timezone.now())
    waiting = LeftFile.objects.get().state
    settle_waiting_files(at=timezone.now() + SOON)

    assert (waiting, LeftFile.objects.get().state) == ("waiting", "removed")
    assert (Protocol.objects.get().files_waiting, stored_path(file.sha256).exists()) == (1, False)


def test_a_run_that_failed_midway_is_gone_on_with():
    adopted([a_rule()])
    for _ in range(5):
        contact_person()
    disposal = approved()

    with pytest.raises(RuntimeError):
        carry_out(disposal.pk, clock=_clock_that_stops(2), portion=2)
    left = ContactPerson.objects.count()
    done = carried_out(disposal)

    assert (left, ContactPerson.objects.count(), Protocol.objects.count()) == (1, 0, 1)
    assert fates(done) == ["removed"] * 5


def _clock_that_stops(after: int):
    moments = iter([timezone.now()] * after)

    def clock():
        try:
            return next(moments)
        except StopIteration:
            raise RuntimeError("The machine stopped.") from None

    return clock


def test_done_twice_it_is_done_once():
    adopted([a_rule()])
    contact_person()
    disposal = carried_out(approved())

    assert carry_out(disposal.pk, clock=timezone.now) == 0
    assert (Protocol.objects.count(), Fate.objects.count()) == (1, 1)


def test_nothing_is_removed_that_nobody_approved():
    adopted([a_rule()])
    contact_person()
    disposal = actions.propose(TYPES["contact-person"], on=TODAY, at=AT, by=keeper())

    assert carry_out(disposal.pk, clock=timezone.now) == 0
    assert (Disposal.objects.get().state, ContactPerson.objects.count()) == ("proposed", 1)


@pytest.mark.parametrize("table", [Fate, Protocol])
def test_the_database_refuses_to_change_what_was_done(table):
    adopted([a_rule()])
    contact_person()
    carried_out(approved())

    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        table.objects.all()._raw_delete("default")
    changed = {"result": "gone"} if table is Fate else {"removed": 0}
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        table.objects.update(**changed)
