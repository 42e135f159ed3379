"""A request in somebody's hands: taking, identifying, assessing, confirming, putting off."""

from datetime import date

import pytest

from samverk.disclosures import actions
from samverk.disclosures.actions import Assessment
from samverk.disclosures.models import DocumentRequest
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.samverk.disclosures.files import txt
from tests.samverk.disclosures.making import (
    AT,
    MASKED,
    REFUSED,
    SECTION,
    a_record,
    asked_for,
    assessed,
    body_with_a_register,
    fresh,
    in_hand,
    keeper,
)

pytestmark = pytest.mark.django_db


def acts(asked):
    return list(asked.log.order_by("id").values_list("act", flat=True))


def test_of_two_who_take_a_request_one_has_it():
    asked = asked_for()
    actions.take_request(asked, at=AT, by=keeper())

    with pytest.raises(RuleBroken, match="request-taken"):
        actions.take_request(asked, at=AT, by=keeper("bo"))
    assert DocumentRequest.objects.get().taken_by == keeper()


def test_a_request_is_taken_over_from_whom_one_saw_it_with():
    asked = in_hand()

    actions.take_over(asked, seen=keeper().pk, at=AT, by=keeper("bo"))
    with pytest.raises(RuleBroken, match="request-taken"):
        actions.take_over(asked, seen=keeper().pk, at=AT, by=keeper("cia"))
    assert DocumentRequest.objects.get().taken_by == keeper("bo")
    assert acts(asked)[-2:] == ["taken", "taken-over"]


def test_who_does_not_have_it_in_hand_changes_nothing():
    asked = in_hand()
    document = asked.documents.get()
    others = {"at": AT, "by": keeper("bo")}

    for act in (
        lambda: actions.add_document(asked, "Avtal", None, **others),
        lambda: actions.add_entry(asked, document.entry, **others),
        lambda: actions.remove_document(document, **others),
        lambda: actions.assess_document(document, REFUSED, seen=1, **others),
        lambda: actions.put_off(asked, until=date(2026, 3, 9), because="Mycket", **others),
        lambda: actions.answer_request(asked, way="link", answer="", seal="", **others),
    ):
        with pytest.raises(RuleBroken, match="request-not-in-hand"):
            act()


def test_a_record_added_twice_is_there_once():
    asked = in_hand()

    actions.add_entry(asked, asked.documents.get().entry, at=AT, by=keeper())

    assert asked.documents.count() == 1


def test_a_record_of_another_body_is_not_added():
    other = a_record(body_with_a_register("Styrelsen", "STY"))

    with pytest.raises(RuleBroken, match="entry-elsewhere"):
        actions.add_entry(in_hand(), other, at=AT, by=keeper())


def test_a_file_and_a_document_on_paper_are_added_and_taken_out():
    asked = in_hand()

    actions.add_document(asked, "Avtal", txt(), at=AT, by=keeper())
    actions.add_document(asked, "Ritning på papper", None, at=AT, by=keeper())
    with pytest.raises(RuleBroken, match="title-missing"):
        actions.add_document(asked, " ", None, at=AT, by=keeper())
    with pytest.raises(RuleBroken, match="paper-of-unknown-kind"):
        actions.add_document(asked, "Sida", b"<html>", at=AT, by=keeper())
    actions.remove_document(asked.documents.get(position=2), at=AT, by=keeper())

    assert list(asked.documents.order_by("position").values_list("position", "title")) == [
        (1, "KDG 2026-0001-1: Ansökan om bidrag"),
        (3, "Ritning på papper"),
    ]


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        (Assessment("whole"), "SFS 1949:105, 2 kap. 9 § 1 st."),
        (REFUSED, "SFS 1949:105, 2 kap. 9 § 1 st."),
        (Assessment("not-public", why_not="draft"), "SFS 1949:105, 2 kap. 12 § 2 st."),
        (Assessment("not-public", why_not="technical-storage"), "SFS 1949:105, 2 kap. 13 § 1 st."),
        (Assessment("not-found"), "SFS 1949:105, 2 kap. 4 §"),
    ],
)
def test_an_assessment_names_its_rule(said, rule):
    document = assessed(in_hand().documents.get(), said)

    assert (document.outcome, document.rule, document.assessed_by) == (said.outcome, rule, "sanna@samverk.example")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (Assessment("refused", "", "Hemligt"), "section-missing"),
        (Assessment("refused", "någon lag", "Hemligt"), "section-unreadable"),
        (Assessment("refused", SECTION, "  "), "reason-missing"),
        (Assessment("sold"), "rule-missing"),
    ],
)
def test_an_assessment_without_its_ground_is_refused(said, code):
    with pytest.raises(RuleBroken, match=code):
        assessed(in_hand().documents.get(), said)


def test_what_is_on_paper_is_not_masked_here_and_is_no_public_document_by_a_rule_alone():
    asked = in_hand()
    actions.add_document(asked, "Ritning", None, at=AT, by=keeper())
    paper = asked.documents.get(position=2)

    for said, code in ((MASKED, "nothing-to-mask-in"), (Assessment("not-public"), "rule-missing")):
        with pytest.raises(RuleBroken, match=code):
            assessed(paper, said)


def test_a_section_is_kept_for_what_is_secret_alone():
    assert assessed(in_hand().documents.get(), Assessment("whole", SECTION)).section == ""


def test_of_two_who_assess_what_they_both_saw_one_does():
    document = in_hand().documents.get()
    assessed(document, REFUSED)

    with pytest.raises(RuleBroken, match="document-changed"):
        actions.assess_document(document, Assessment("whole"), seen=1, at=AT, by=keeper())
    assert fresh(document).outcome == "refused"


def test_somebody_else_confirms_and_a_change_asks_them_anew():
    document = assessed(in_hand().documents.get(), REFUSED)

    with pytest.raises(RuleBroken, match="same-hands"):
        actions.confirm_assessment(document, seen=document.revision, at=AT, by=keeper())
    with pytest.raises(RuleBroken, match="document-changed"):
        actions.confirm_assessment(document, seen=1, at=AT, by=keeper("bo"))
    actions.confirm_assessment(document, seen=document.revision, at=AT, by=keeper("bo"))
    confirmed = fresh(document).confirmed_by
    changed = assessed(fresh(document), Assessment("whole"))

    assert (confirmed, changed.confirmed_by) == ("bo@samverk.example", "")


def test_an_answer_is_put_off_with_a_reason_that_is_told():
    asked = in_hand()

    actions.put_off(asked, until=date(2026, 3, 9), because="Tvåhundra sidor att gå igenom", at=AT, by=keeper())

    assert DocumentRequest.objects.get().due_on == date(2026, 3, 9)
    letter = Letter.objects.get(kind="disclosure-put-off")
    assert ("9 mars 2026" in letter.text, "Tvåhundra sidor" in letter.text) == (True, True)


@pytest.mark.parametrize(
    ("until", "because", "code"),
    [(date(2026, 3, 9), " ", "reason-missing"), (date(2026, 3, 3), "Mycket", "day-not-later")],
)
def test_an_answer_is_not_put_off_without_a_reason_or_to_an_earlier_day(until, because, code):
    with pytest.raises(RuleBroken, match=code):
        actions.put_off(in_hand(), until=until, because=because, at=AT, by=keeper())
