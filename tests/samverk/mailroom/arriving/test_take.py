"""Messages are kept whole and once, and registered where it is certain where they belong; never in open words."""

import pytest
from django.urls import reverse

from samverk.mailroom.actions import add_rule
from samverk.mailroom.arriving.take import take
from samverk.mailroom.models import Mail, MailFile
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.queries.content import content_of
from samverk.registry import actions
from samverk.registry.models import Entry
from tests.samverk.mailroom.making import (
    AT,
    NOW,
    PDF,
    a_case,
    a_letter,
    answer_to,
    keeper,
    sent_in,
    taken,
    written,
)
from tests.samverk.post.test_bounce import NOTICE

pytestmark = pytest.mark.django_db
ZIP = b"PK\x03\x04" + b"\0" * 40
CALENDAR = b"BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:abcdefghjkmn@samverk\nATTENDEE;PARTSTAT=ACCEPTED:x\n"


def calendar_answer():
    return b"From: asa@brohult.example\nContent-Type: text/calendar; method=REPLY\n\n" + CALENDAR


def records():
    return Entry.objects.filter(act="record", origin__startswith="mail ")


def test_a_message_that_nobody_can_place_waits():
    mail = taken()

    assert (mail.state, mail.case, mail.entry, mail.received_at) == ("waiting", None, None, NOW)
    assert (mail.sender_name, mail.sender_address) == ("Åsa Öberg", "asa@brohult.example")
    assert content_of(mail.original) == written()
    assert TrailEntry.objects.get(act="mail-taken").subject_id == mail.public_id


def test_the_same_message_is_taken_once():
    taken()

    assert take(written(), source="mailbox", received_at=NOW, at=NOW) is None
    assert Mail.objects.count() == 1


def test_what_belongs_to_a_case_is_registered_there_once_with_its_files():
    case = a_case()
    raw = written("KDG 2026-0001: frågor om Vega Example", files=[("svar.bin", PDF, "application/octet-stream")])

    mail = taken(raw)
    take(raw, source="folder", received_at=NOW, at=NOW)

    entry = records().get()
    assert (mail.state, mail.entry, entry.case, entry.direction) == ("registered", entry, case, "in")
    assert (entry.what, entry.sender, entry.sender_is_organisation) == ("Brev inkommet med e-post", "Åsa Öberg", False)
    assert (entry.receiver, entry.day, entry.registered_by) == ("Direktörsgruppen", NOW.date(), "")
    assert list(entry.files.values_list("name", flat=True)) == [
        "KDG 2026-0001 frågor om Vega Example.eml",
        "svar.bin.pdf",
    ]


def test_an_answer_is_called_one():
    taken(answer_to(sent_in(a_case())))

    assert records().get().what == "Svar inkommet med e-post"


def test_a_subject_is_not_told_to_those_who_read_the_register(client):
    case = a_case()
    taken(written("KDG 2026-0001 Vega Example vill överklaga"))

    page = client.get(reverse("registry:public", args=[case.register.public_id])).content.decode()

    assert ("Brev inkommet" in page, "Vega" in page, "Åsa Öberg" in page) == (True, False, False)


def test_a_closed_case_takes_nothing_by_itself():
    actions.close_case(a_case(), at=AT, by=keeper())

    mail = taken(written("KDG 2026-0001"))

    assert (mail.state, mail.holds_back, mail.case.designation) == ("waiting", "case-closed", "KDG 2026-0001")
    assert not records().exists()


def test_what_is_said_to_be_confidential_is_hidden_though_no_rule_names_the_law():
    a_case()

    taken(written("KDG 2026-0001", Sensitivity="Company-Confidential"))

    entry = records().get()
    assert (entry.secrecy_section, entry.secrecy_assessed_by) == (
        "OSL, bestämmelse anges senare",
        "Preliminärt, inte bedömt än",
    )
    assert (entry.hides_what, entry.hides_parties) == (True, True)


@pytest.mark.parametrize(
    ("sender", "said"),
    [("", {"Sensitivity": "private"}), ("asa@brohult.example", {}), ("@brohult.example", {})],
)
def test_what_a_rule_names_is_marked_provisionally(sender, said):
    add_rule(a_case().register.body, sender=sender, section="OSL 19 kap. 3 §", by=keeper())

    taken(written("KDG 2026-0001 offert", **said))

    entry = records().get()
    assert (entry.secrecy_section, entry.hides_what, entry.hides_parties) == ("OSL 19 kap. 3 §", True, True)
    assert entry.secrecy_assessed_by == "Preliminärt, enligt regeln för inkommande e-post"
    assert [file.name for file in entry.files.all()] == ["mail.eml"]


def test_a_rule_is_for_its_sender_alone():
    add_rule(a_case().register.body, sender="@annan.example", section="OSL 19 kap. 3 §", by=keeper())

    taken(written("KDG 2026-0001"))

    assert records().get().secrecy_section == ""


def test_files_are_kept_by_what_they_are():
    files = [
        ("bild.exe", b"MZ\x90\0", "application/octet-stream"),
        ("allt.zip", ZIP, "application/zip"),
        ("../../etc/brev.txt", "Hej å".encode(), "application/pdf"),
        ("tom.pdf", b"", "application/pdf"),
        ("avtal.pdf.exe", PDF, "text/html"),
    ]

    taken(written(files=files))

    assert list(MailFile.objects.values_list("name", "refused_code")) == [
        ("bild.exe", "paper-of-unknown-kind"),
        ("allt.zip", "paper-broken"),
        ("brev.txt", ""),
        ("tom.pdf", "paper-empty"),
        ("avtal.pdf.exe.pdf", ""),
    ]


def test_a_notice_of_a_letter_that_came_back_goes_to_the_letters():
    letter = a_letter("one")

    mail = taken(NOTICE)

    letter.refresh_from_db()
    assert (mail.kind, mail.state, letter.state) == ("bounce", "noted", "bounced")


def test_a_notice_about_another_house_waits():
    assert (taken(NOTICE).state, Mail.objects.get().kind) == ("waiting", "bounce")


def test_a_machine_that_answers_our_letter_is_noted_and_not_registered():
    letter = sent_in(a_case())

    mail = taken(answer_to(letter, Auto_Submitted="auto-replied"))

    assert (mail.kind, mail.state, records().count()) == ("automatic", "noted", 0)


def test_a_machine_with_a_registry_number_waits_for_a_person():
    a_case()

    mail = taken(written("KDG 2026-0001", Auto_Submitted="auto-replied"))

    assert (mail.state, mail.case.designation, records().count()) == ("waiting", "KDG 2026-0001", 0)


def test_our_own_letter_that_comes_round_is_noted():
    a_letter("1", message_id="<1@brohult.example>")

    assert (taken().kind, Mail.objects.get().state) == ("own", "noted")


@pytest.mark.parametrize(("about", "state"), [("abcdefghjkmn", "noted"), ("another", "waiting")])
def test_an_answer_to_our_invitation_is_noted(about, state):
    a_letter(about_kind="meeting", about_id=about)

    mail = taken(calendar_answer())

    assert (mail.kind, mail.state, mail.said_to_invitation) == ("calendar", state, "accepted")


def test_nobody_is_answered():
    case = a_case()
    before = Letter.objects.count()

    taken(written("KDG 2026-0001"))
    taken(written("Till registrator", name="2"))

    assert (Letter.objects.count(), case.entries.filter(direction="out").count()) == (before, 0)
