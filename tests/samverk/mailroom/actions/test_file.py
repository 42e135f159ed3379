"""What a person does with a message, and how long it may be taken back."""

from datetime import date, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from samverk.mailroom import actions
from samverk.mailroom.actions import Chosen
from samverk.mailroom.models import Mail, Refused, SecrecyRule
from samverk.mailroom.models.mail import SECOND_THOUGHTS
from samverk.matters.models import Matter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.registry.actions import close_case, open_case
from samverk.registry.entered import Secrecy
from samverk.registry.models import Case, Entry
from tests.factories import make_body
from tests.samverk.mailroom.making import NOW, PDF, a_case, body_with_a_register, keeper, taken

pytestmark = pytest.mark.django_db
LATER = NOW + SECOND_THOUGHTS
DAY = date(2026, 3, 9)


@pytest.fixture
def mail():
    return taken(files=[("a.pdf", PDF, "application/pdf")])


def chosen(**said):
    body = said.get("body") or (said["case"].register.body if "case" in said else body_with_a_register())
    register_words = {"what": "Fråga om avtal", "day": DAY, "sender": "Brohults kommun", "sender_is_organisation": True}
    return Chosen(**register_words | said | {"body": body})


def filed(mail, **said):
    case = actions.file_mail(mail, chosen(**said), at=NOW, by=keeper())
    mail.refresh_from_db()
    return case


def test_what_is_filed_is_registered_when_the_time_for_second_thoughts_is_over(mail):
    case = filed(mail, case=a_case())

    early, late, again = (actions.register_filed(mail.pk, at=at) for at in (LATER - timedelta(seconds=1), LATER, LATER))

    entry = Entry.objects.get(act="record")
    assert (early, late, again) == (False, True, False)
    assert (entry.case, entry.what, entry.day, entry.sender_is_organisation) == (case, "Fråga om avtal", DAY, True)
    assert (entry.registered_by, entry.files.count()) == ("sanna@samverk.example", 2)
    assert DBTaskResult.objects.filter(task_path__endswith="register_later").count() == 1


def test_what_is_taken_back_is_not_registered(mail):
    filed(mail, case=a_case())

    actions.take_back(mail, by=keeper())

    assert (actions.register_filed(mail.pk, at=LATER), Entry.objects.filter(act="record").count()) == (False, 0)
    assert Mail.objects.get().state == "waiting"


def test_who_files_anew_has_the_whole_time_again(mail):
    filed(mail, case=a_case())
    actions.take_back(mail, by=keeper())
    actions.file_mail(mail, chosen(case=Case.objects.get()), at=NOW + timedelta(minutes=5), by=keeper())

    assert actions.register_filed(mail.pk, at=LATER) is False


def test_it_may_be_registered_at_once_and_then_stays(mail):
    filed(mail, case=a_case())

    actions.register_mail(mail, at=NOW, by=keeper())

    with pytest.raises(RuleBroken, match="mail-settled"):
        actions.take_back(mail, by=keeper())
    with pytest.raises(RuleBroken, match="mail-not-filed"):
        actions.register_mail(mail, at=NOW, by=keeper())


@pytest.mark.parametrize("registered_before", [True, False])
def test_a_matter_is_enough_its_case_is_found_or_opened(mail, registered_before):
    body, matter = body_with_a_register(), Matter.objects.create(title="Avtal")
    known = open_case(body, "Avtal", matter=matter, at=NOW, by=keeper()) if registered_before else None

    case = filed(mail, body=body, matter=matter)

    assert (case.matter, case == known) == (matter, registered_before)


def test_a_new_case_is_opened_under_its_title(mail):
    assert filed(mail, body=body_with_a_register(), title="Nytt avtal").title == "Nytt avtal"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({}, "case-missing"),
        ({"title": "Nytt", "what": " "}, "what-missing"),
        ({"title": "Nytt", "day": date(2026, 3, 11)}, "day-in-the-future"),
        ({"title": "Nytt", "secrecy": Secrecy("hemligt", "Sanna", DAY)}, "section-unreadable"),
    ],
)
def test_what_no_register_takes_is_refused_before_it_is_filed(mail, said, code):
    with pytest.raises(RuleBroken, match=code):
        filed(mail, **said)

    assert (Mail.objects.get().state, Case.objects.filter(title="Nytt").count()) == ("waiting", 0)


def test_a_closed_case_takes_nothing(mail):
    case = a_case()
    close_case(case, at=NOW, by=keeper())

    with pytest.raises(RuleBroken, match="case-closed"):
        filed(mail, case=case)


def test_a_case_closed_meanwhile_sends_the_message_back_with_the_reason(mail):
    case = filed(mail, case=a_case())
    close_case(case, at=NOW, by=keeper())

    assert actions.register_filed(mail.pk, at=LATER) is False
    mail.refresh_from_db()
    assert (mail.state, mail.holds_back) == ("waiting", "case-closed")


def test_a_secrecy_mark_goes_into_the_register_and_the_subject_does_not(mail):
    secrecy = Secrecy("OSL 19 kap. 3 §", "Sanna Example", DAY, hides_parties=True, hides_what=True)
    filed(mail, case=a_case(), secrecy=secrecy)
    actions.register_mail(mail, at=NOW, by=keeper())

    entry = Entry.objects.get(act="record")
    assert (entry.secrecy_section, entry.secrecy_assessed_by, entry.hides_parties) == (
        "OSL 19 kap. 3 §",
        "Sanna Example",
        True,
    )
    assert entry.files.order_by("position").first().name == "mail.eml"


def test_what_is_set_aside_has_its_reason_and_may_be_taken_back(mail):
    actions.set_aside(mail, reason="spam", note=" lotteri ", at=NOW, by=keeper())
    mail.refresh_from_db()
    before = (mail.state, mail.set_aside_as, mail.set_aside_note, mail.settled_by)

    actions.take_back(mail, by=keeper())

    mail.refresh_from_db()
    assert before == ("set-aside", "spam", "lotteri", "sanna@samverk.example")
    assert (mail.state, mail.set_aside_as, mail.settled_at) == ("waiting", "", None)
    acts = TrailEntry.objects.filter(subject_id=mail.public_id).order_by("id").values_list("act", flat=True)
    assert list(acts) == ["mail-taken", "mail-set-aside", "mail-taken-back"]


def test_nothing_is_set_aside_without_a_reason_or_twice(mail):
    with pytest.raises(RuleBroken, match="reason-missing"):
        actions.set_aside(mail, reason="because", note="", at=NOW, by=keeper())
    actions.set_aside(mail, reason="known", note="", at=NOW, by=keeper())

    for act in (
        lambda: actions.set_aside(mail, reason="spam", note="", at=NOW, by=keeper()),
        lambda: filed(mail, case=a_case()),
        lambda: actions.hand_to_body(mail, None, by=keeper()),
    ):
        with pytest.raises(RuleBroken, match="mail-not-waiting"):
            act()


def test_a_message_is_handed_to_a_body_and_back(mail):
    body = make_body("Styrelsen")

    actions.hand_to_body(mail, body, by=keeper())
    mail.refresh_from_db()
    handed = mail.body
    actions.hand_to_body(mail, None, by=keeper())
    mail.refresh_from_db()

    assert (handed, mail.body) == (body, None)


def test_a_rule_for_the_same_sender_is_changed():
    body = body_with_a_register()

    for section in ("OSL 19 kap. 3 §", "OSL 21 kap. 7 §"):
        rule = actions.add_rule(body, sender=" ASA@brohult.example ", section=section, by=keeper())

    assert list(SecrecyRule.objects.values_list("sender", "section")) == [("asa@brohult.example", "OSL 21 kap. 7 §")]
    actions.remove_rule(rule, by=keeper())
    assert not SecrecyRule.objects.exists()
    with pytest.raises(RuleBroken, match="section-unreadable"):
        actions.add_rule(body, sender="", section="hemligt", by=keeper())


def test_what_was_refused_is_looked_after_once():
    refused = Refused.objects.create(source="folder", place="refused/a.eml", code="mail-empty", size=0, at=NOW)

    assert [actions.settle_refused(refused, at=NOW, by=keeper()) for _twice in range(2)] == [True, False]
