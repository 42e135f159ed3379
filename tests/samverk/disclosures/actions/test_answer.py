"""Answering, deciding, withdrawing, reminding, forgetting."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from samverk.disclosures import actions
from samverk.disclosures.actions import Assessment, Decided
from samverk.disclosures.actions.forget import is_to_be_forgotten
from samverk.disclosures.masking.layer import text_layer
from samverk.disclosures.models import Decision, DocumentRequest, HandedOut, LogEntry
from samverk.disclosures.queries.sending import documents_of, seal_of
from samverk.disclosures.tasks import look_after_disclosures
from samverk.post.models import Letter
from samverk.records.queries.content import content_of
from samverk.records.refusal import RuleBroken
from samverk.registry.models import Case, Entry
from tests.samverk.disclosures.files import pdf, txt
from tests.samverk.disclosures.making import (
    AT,
    MASKED,
    REFUSED,
    TODAY,
    WANTED,
    a_record,
    answered,
    asked_for,
    assessed,
    entries_of,
    fresh,
    in_hand,
    keeper,
    masked,
    refused,
)

pytestmark = pytest.mark.django_db
DECIDED = Decided(
    "Uppgifterna är hemliga.\nDe kan inte lämnas ut.",
    "Disa Holm, kommundirektör",
    "Storviks kommun, Box 1, 123 45 Storvik",
    "Kammarrätten i Göteborg",
)


def test_what_may_be_handed_out_is_and_the_rest_is_told_with_its_ground():
    asked = in_hand(asked_for(a_record(None, pdf(), txt())))
    first, second = asked.documents.order_by("position")
    actions.add_document(asked, "Ritning", None, at=AT, by=keeper())
    assessed(first, Assessment("whole"))
    copy = masked(second).copy
    assessed(asked.documents.get(position=3), Assessment("not-found"))

    done = answered(asked)

    handed = list(HandedOut.objects.values_list("name", "sha256", "is_masked"))
    assert handed == [
        (f"{asked.public_id}-1.pdf", first.stored_file.sha256, False),
        (f"{asked.public_id}-2.pdf", copy.sha256, True),
    ]
    assert (done.state, done.files_until) == ("answered", TODAY + timedelta(days=30))
    letter = Letter.objects.get(kind="disclosure-answered")
    assert "2. KDG 2026-0001-1: Ansökan om bidrag (2)\nLämnas ut delvis, med ord maskerade (OSL 21 kap. 7 §)." in (
        letter.text
    )
    assert "Finns inte här (SFS 1949:105, 2 kap. 4 §)." in letter.text
    assert ("Vega" in letter.text, "/egen/" in letter.text, "/egen/" in letter.secret_part) == (False, False, True)


def test_the_answer_is_registered_with_the_copy_and_the_case_is_closed():
    asked = in_hand()
    copy = masked(asked.documents.get()).copy

    answered(asked)

    assert entries_of(asked.body)[2:] == [
        ("record", "out", "Svar på begäran om allmän handling"),
        ("closed", "internal", "Ärendet är avslutat."),
    ]
    files = Entry.objects.get(direction="out").files.values_list("stored_file", flat=True)
    assert (list(files), Case.objects.get(pk=asked.case_id).state) == ([copy.pk], "closed")


def test_what_was_not_looked_at_is_not_sent():
    asked = in_hand()
    document = assessed(asked.documents.get(), Assessment("whole"))
    seal = seal_of(documents_of(asked))
    assessed(document, REFUSED)

    with pytest.raises(RuleBroken, match="changed-since-looked"):
        actions.answer_request(asked, way="link", answer="", seal=seal, at=AT, by=keeper())


@pytest.mark.parametrize(
    ("prepare", "way", "code"),
    [
        (lambda _document: None, "link", "not-assessed"),
        (lambda document: assessed(document, MASKED), "link", "copy-missing"),
        (lambda document: assessed(document, REFUSED), "pigeon", "way-missing"),
        (lambda document: actions.remove_document(document, at=AT, by=keeper()), "link", "no-documents"),
    ],
)
def test_what_is_not_ready_is_not_sent(prepare, way, code):
    asked = in_hand()
    prepare(asked.documents.get())

    with pytest.raises(RuleBroken, match=code):
        answered(asked, way)
    assert (HandedOut.objects.count(), DocumentRequest.objects.get().state) == (0, "in-hand")


def test_with_four_eyes_nothing_is_sent_before_somebody_else_agrees():
    asked = in_hand()
    actions.keep_rules(asked.body, four_eyes=True, by=keeper())
    document = assessed(asked.documents.get(), REFUSED)

    with pytest.raises(RuleBroken, match="not-confirmed"):
        answered(asked)
    actions.confirm_assessment(document, seen=document.revision, at=AT, by=keeper("bo"))
    assert answered(asked).state == "answered"


def test_read_on_the_spot_nothing_lies_behind_the_link():
    asked = in_hand()
    assessed(asked.documents.get(), Assessment("whole"))

    done = answered(asked, "read")

    assert (done.files_until, done.files_lie_open(TODAY)) == (None, False)


def test_files_lie_open_until_their_day_is_over():
    asked = in_hand()
    assessed(asked.documents.get(), Assessment("whole"))
    done = answered(asked)

    assert [done.files_lie_open(TODAY + timedelta(days=days)) for days in (0, 30, 31)] == [True, True, False]


def test_an_answered_request_takes_no_more_acts():
    asked = refused()

    for act in (
        lambda: answered(asked),
        lambda: assessed(fresh(asked.documents.get()), Assessment("whole")),
        lambda: actions.withdraw_request(asked, at=AT),
    ):
        with pytest.raises(RuleBroken):
            act()


def test_a_decision_says_who_decided_why_and_how_it_is_appealed_and_names_nobody_who_asked():
    asked = refused()
    actions.ask_for_decision(asked, at=AT)

    made = actions.make_decision(asked, DECIDED, at=AT, by=keeper())

    text = " ".join(text_layer(content_of(made.stored_file)).split())
    for words in (
        "Disa Holm, kommundirektör",
        "De kan inte lämnas ut.",
        "Beslutet får överklagas till Kammarrätten i Göteborg.",
        "inom tre veckor från den dag då du fick del av beslutet",
        "OSL 21 kap. 7 §",
        "2 mars 2026",
    ):
        assert words in text
    assert "Ella" not in text
    assert entries_of(asked.body)[-2:] == [
        ("record", "out", "Beslut om begäran om allmän handling"),
        ("closed", "internal", "Ärendet är avslutat."),
    ]
    assert Letter.objects.filter(kind="disclosure-decided").count() == 1


def test_a_decision_is_asked_for_once_and_made_once():
    asked = refused()
    actions.ask_for_decision(asked, at=AT)
    with pytest.raises(RuleBroken, match="decision-asked"):
        actions.ask_for_decision(asked, at=AT)
    actions.make_decision(asked, DECIDED, at=AT, by=keeper())

    with pytest.raises(RuleBroken, match="decision-made"):
        actions.make_decision(asked, DECIDED, at=AT, by=keeper())
    assert Decision.objects.count() == 1


def test_where_all_was_handed_out_there_is_nothing_to_decide():
    asked = in_hand()
    assessed(asked.documents.get(), Assessment("whole"))
    done = answered(asked)

    for act in (
        lambda: actions.ask_for_decision(done, at=AT),
        lambda: actions.make_decision(done, DECIDED, at=AT, by=keeper()),
    ):
        with pytest.raises(RuleBroken, match="nothing-refused"):
            act()


def test_a_decision_without_its_parts_is_refused():
    with pytest.raises(RuleBroken, match="decision-incomplete"):
        actions.make_decision(refused(), Decided("Skäl", "Disa Holm", "Storvik", " "), at=AT, by=keeper())


def test_a_request_taken_back_is_owed_nothing_and_its_case_is_closed():
    asked = in_hand()

    actions.withdraw_request(asked, at=AT)

    assert DocumentRequest.objects.get().state == "withdrawn"
    assert Case.objects.get(pk=asked.case_id).state == "closed"
    with pytest.raises(RuleBroken, match="request-settled"):
        actions.withdraw_request(asked, at=AT)


def test_reminders_go_on_the_day_the_day_after_and_every_week_each_once():
    keeper()
    asked = asked_for()
    letters = []
    for days in range(-1, 16):
        on = asked.due_on + timedelta(days=days)
        letters.append(sum(look_after_disclosures.func(on.isoformat()) for _time in range(2)))

    assert [days - 1 for days, count in enumerate(letters) if count] == [0, 1, 7, 14]
    assert set(letters) == {0, 1}


def test_who_asked_is_forgotten_with_their_letters_and_the_log_stays():
    asked = refused()
    entries = LogEntry.objects.count()
    day = TODAY + timedelta(days=90)
    before = is_to_be_forgotten(asked, day - timedelta(days=1))

    look_after_disclosures.func(day.isoformat())

    forgotten = DocumentRequest.objects.get()
    assert (before, forgotten.forgotten_at is not None) == (False, True)
    assert (forgotten.what, forgotten.answer, forgotten.asker_email, forgotten.key) == ("", "", "", None)
    assert forgotten.link_number == asked.link_number + 1
    assert Letter.objects.filter(to_address="ella@fors.example").count() == 0
    assert LogEntry.objects.count() == entries + 1
    assert HandedOut.objects.count() == 0


def test_letters_stay_while_another_request_of_the_same_address_is_known():
    asked = refused()
    asked_for(asked.documents.get().entry, WANTED)

    actions.forget_asker(asked, at=AT)

    assert Letter.objects.filter(to_address="ella@fors.example").exists()


def test_nobody_is_forgotten_who_waits_for_a_decision_or_may_fetch_files():
    asked = refused()
    actions.ask_for_decision(asked, at=AT)

    look_after_disclosures.func(date(2030, 1, 1).isoformat())

    assert DocumentRequest.objects.get().forgotten_at is None
    assert actions.forget_asker(in_hand(asked_for(asked.documents.get().entry)), at=AT) is False


@pytest.mark.parametrize(
    "change",
    [
        lambda: LogEntry.objects.update(act="taken"),
        lambda: LogEntry.objects.all().delete(),
        lambda: HandedOut.objects.update(sha256="0" * 64),
        lambda: Decision.objects.update(court="Annan"),
        lambda: DocumentRequest.objects.update(received_on=date(2026, 3, 1)),
        lambda: DocumentRequest.objects.filter(pk__gt=0)._raw_delete("default"),
    ],
)
def test_the_database_refuses_to_change_what_was_done(change):
    asked = in_hand(asked_for(a_record(None, pdf(), txt())))
    first, second = asked.documents.order_by("position")
    assessed(first, Assessment("whole"))
    assessed(second, REFUSED)
    actions.make_decision(answered(asked), DECIDED, at=AT, by=keeper())

    with pytest.raises(IntegrityError), transaction.atomic():
        change()
