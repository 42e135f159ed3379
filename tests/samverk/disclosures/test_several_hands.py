"""What holds when several processes handle one request at once."""

import pytest

from samverk.disclosures.actions import Assessment
from samverk.disclosures.models import HandedOut, LogEntry
from tests.at_once import HANDS, at_once
from tests.samverk.disclosures.making import answered, asked_for, assessed, in_hand, keeper, masked, refused

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.disclosures import actions
from samverk.disclosures.actions import Assessment, Decided, Wanted
from samverk.disclosures.models import DocumentRequest
from samverk.disclosures.queries.sending import documents_of, seal_of
at = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
keepers = list(User.objects.order_by("pk"))
by = keepers[number % len(keepers)]
asked = DocumentRequest.objects.select_related("body", "case").first()
document = asked and asked.documents.select_related("asked__body", "stored_file", "entry").first()
body = Body.objects.get(name="Direktörsgruppen")
"""
TAKE = "actions.take_request(asked, at=at, by=by); print('done')"
ASSESS = """
said = Assessment("whole") if number % 2 else Assessment("refused", "OSL 21 kap. 7 §", "Hemligt")
actions.assess_document(document, said, seen=1, at=at, by=keepers[0])
print("done")
"""
ANSWER = """
actions.answer_request(asked, way="link", answer="", seal=seal_of(documents_of(asked)), at=at, by=keepers[0])
print("done")
"""
ANSWER_OR_WITHDRAW = """
if number % 2:
    actions.answer_request(asked, way="link", answer="", seal=seal_of(documents_of(asked)), at=at, by=keepers[0])
else:
    actions.withdraw_request(asked, at=at)
print("done")
"""
DECIDE = """
actions.make_decision(asked, Decided("Skäl", "Disa Holm", "Storvik", "Kammarrätten"), at=at, by=by)
print("done")
"""
ASK = "print(actions.ask_for_documents(body, Wanted('Protokollet'), at=at, key='one').pk)"


def test_of_many_who_take_a_request_one_has_it(tmp_path):
    asked_for()
    keeper("bo")

    assert at_once(PREPARE, TAKE, tmp_path) == ["done"] + ["request-taken"] * (HANDS - 1)


def test_of_many_tabs_that_assess_what_they_saw_one_does(tmp_path):
    in_hand()

    assert at_once(PREPARE, ASSESS, tmp_path) == ["document-changed"] * (HANDS - 1) + ["done"]


def test_answered_from_many_tabs_it_is_answered_once(tmp_path):
    assessed(in_hand().documents.get(), Assessment("whole"))

    assert at_once(PREPARE, ANSWER, tmp_path) == ["done"] + ["request-not-in-hand"] * (HANDS - 1)


def test_answered_and_taken_back_at_once_it_is_one_of_them(tmp_path):
    assessed(in_hand().documents.get(), Assessment("whole"))

    got = at_once(PREPARE, ANSWER_OR_WITHDRAW, tmp_path)

    assert (got.count("done"), set(got) - {"done"} <= {"request-not-in-hand", "request-settled"}) == (1, True)


def test_of_many_who_decide_one_does(tmp_path):
    refused()
    keeper("bo")

    assert at_once(PREPARE, DECIDE, tmp_path) == ["decision-made"] * (HANDS - 1) + ["done"]


def test_one_form_sent_from_many_tabs_is_one_request(tmp_path):
    asked_for()

    assert len(set(at_once(PREPARE, ASK, tmp_path))) == 1


def test_what_was_handed_out_and_logged_can_be_emptied_after_a_test():
    asked = in_hand()
    masked(asked.documents.get())
    answered(asked)

    assert (HandedOut.objects.count(), LogEntry.objects.filter(act="handed-out").count()) == (1, 1)
