"""The form that anybody may fill in, and the asker's own page."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.accounts.models import LogInFailure
from samverk.disclosures import actions
from samverk.disclosures.actions import Assessment
from samverk.disclosures.limits import PER_EMAIL, PER_NETWORK
from samverk.disclosures.links import token_of
from samverk.disclosures.models import DocumentRequest, LogEntry
from samverk.post.models import Letter
from samverk.registry.models import Register
from tests.factories import make_body
from tests.samverk.disclosures.making import (
    AT,
    REFUSED,
    WANTED,
    a_record,
    answered,
    asked_for,
    assessed,
    body_with_a_register,
    in_hand,
    keeper,
    masked,
)

pytestmark = pytest.mark.django_db
ASK = reverse("disclosures:ask")


def key_of(client, address=ASK):
    return client.get(address).context["form"]["key"].value()


def said(body, **fields):
    return {"body": body.public_id, "what": "Protokollet från mars", "email": "", "website": ""} | fields


def own(asked, name="own", *rest):
    return reverse(f"disclosures:{name}", args=[token_of(asked), *rest])


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """Let the pages stand on the day on which the requests of these tests are made."""
    monkeypatch.setattr(timezone, "now", lambda: AT)


def test_anybody_asks_without_a_name_and_is_shown_the_link_they_follow(client):
    body = body_with_a_register()

    sent = client.post(ASK, said(body, key=key_of(client)), follow=True)

    asked = DocumentRequest.objects.get()
    assert sent.redirect_chain == [(own(asked), 302)]
    page = sent.content.decode()
    assert ("Spara sidans adress" in page, "Protokollet från mars" in page, token_of(asked) in page) == (
        True,
        True,
        True,
    )
    assert "Spara sidans adress" not in client.get(own(asked)).content.decode()
    assert (Letter.objects.filter(kind="disclosure-received").count(), sent.headers["Referrer-Policy"]) == (
        0,
        "same-origin",
    )


def test_a_form_sent_twice_is_one_request(client):
    fields = said(body_with_a_register(), key=key_of(client))

    addresses = [client.post(ASK, fields).headers["Location"] for _time in range(2)]

    assert (len(set(addresses)), DocumentRequest.objects.count()) == (1, 1)


def test_a_key_that_is_none_of_ours_opens_nobodys_request(client):
    body = body_with_a_register()
    actions.ask_for_documents(body, WANTED, at=timezone.now(), key="abc")

    client.post(ASK, said(body, key="abc"))

    assert DocumentRequest.objects.count() == 2


def test_a_record_is_asked_for_by_its_link_with_one_press(client):
    entry = a_record()
    address = f"{ASK}?entry={entry.public_id}"

    page = client.get(address).content.decode()
    client.post(address, {"what": "", "email": "", "website": "", "key": key_of(client, address)})

    asked = DocumentRequest.objects.get()
    assert ("KDG 2026-0001-1" in page, "Vega Example" in page) == (True, False)
    assert (asked.entry, asked.documents.count(), asked.what) == (entry, 1, "")


def test_a_record_of_a_register_that_is_not_public_is_not_known(client):
    entry = a_record()
    Register.objects.update(is_public=False)

    page = client.get(f"{ASK}?entry={entry.public_id}")

    assert (page.context["record"], "KDG 2026-0001-1" in page.content.decode()) == (None, False)


def test_bodies_in_the_form_are_those_with_a_public_register_or_that_say_so(client):
    opened, shut, said_so = body_with_a_register(), make_body("Styrelsen"), make_body("Nätverket")
    for body, is_open in ((opened, False), (said_so, True)):
        actions.keep_rules(body, is_open=is_open, by=keeper())

    page = client.get(ASK).content.decode()

    assert [one.public_id in page for one in (opened, shut, said_so)] == [False, False, True]


def test_without_a_body_the_form_says_how_else_to_ask(client):
    assert "Fråga med e-post" in client.get(ASK).content.decode()


@pytest.mark.parametrize("wrong", [{"what": ""}, {"what": "x" * 5001}, {"email": "ingen"}, {"body": "nowhere"}])
def test_bad_input_is_told_and_nothing_is_kept(client, wrong):
    response = client.post(ASK, said(body_with_a_register()) | wrong)

    assert (response.status_code, "mistakes" in response.content.decode()) == (200, True)
    assert DocumentRequest.objects.count() == 0


def test_a_machine_that_fills_in_what_nobody_sees_leaves_nothing(client):
    response = client.post(ASK, said(body_with_a_register(), website="https://spam.example"))

    assert (response.status_code, DocumentRequest.objects.count()) == (302, 0)


def test_too_many_from_one_place_are_held_back_and_no_address_is_kept(client):
    body = body_with_a_register()

    codes = [client.post(ASK, said(body), REMOTE_ADDR="192.0.2.7").status_code for _time in range(PER_NETWORK + 1)]

    assert codes == [302] * PER_NETWORK + [429]
    kept = str([*LogInFailure.objects.values(), *DocumentRequest.objects.values(), *LogEntry.objects.values()])
    assert "192.0.2.7" not in kept


def test_too_many_to_one_address_are_held_back(client):
    body = body_with_a_register()

    codes = [client.post(ASK, said(body, email="ella@fors.example")).status_code for _time in range(PER_EMAIL + 1)]

    assert codes == [302] * PER_EMAIL + [429]


def test_what_is_written_is_shown_as_text(client):
    client.post(ASK, said(body_with_a_register(), what="<script>alert(1)</script>"))

    assert "<script>alert(1)" not in client.get(own(DocumentRequest.objects.get())).content.decode()


def test_files_are_fetched_behind_the_link_and_the_first_time_is_logged(client):
    asked = in_hand()
    copy = masked(asked.documents.get()).copy
    handed = answered(asked).handed_out.get()

    page = client.get(own(asked)).content.decode()
    got = [client.get(own(asked, "own-file", handed.public_id)) for _time in range(2)]

    assert own(asked, "own-file", handed.public_id) in page
    assert (got[0].status_code, len(b"".join(got[0].streaming_content))) == (200, copy.size)
    assert "attachment" in got[0].headers["Content-Disposition"]
    assert LogEntry.objects.filter(act="fetched").count() == 1


def test_files_are_for_their_own_link_and_their_time_alone(client):
    asked = in_hand()
    assessed(asked.documents.get(), Assessment("whole"))
    handed = answered(asked).handed_out.get()
    other = asked_for(asked.documents.get().entry)

    strange = client.get(own(other, "own-file", handed.public_id)).status_code
    DocumentRequest.objects.filter(pk=asked.pk).update(files_until="2026-03-01")
    late = client.get(own(asked, "own-file", handed.public_id)).status_code

    assert (strange, late, "Hämta" in client.get(own(asked)).content.decode()) == (404, 404, False)


def test_before_it_is_answered_nothing_is_told_of_what_was_found(client):
    asked = in_hand()
    assessed(asked.documents.get(), REFUSED)

    page = client.get(own(asked)).content.decode()

    assert ("Under handläggning" in page, "OSL 21 kap" in page) == (True, False)


def test_whoever_was_refused_asks_for_a_decision_and_fetches_it(client, browser_of):
    asked = in_hand()
    assessed(asked.documents.get(), REFUSED)
    answered(asked)
    offered = "Begär ett skriftligt beslut" in client.get(own(asked)).content.decode()

    client.post(own(asked), {"act": "decision"})
    missing = client.get(own(asked, "own-decision")).status_code
    said = {"text": "Skäl", "decided_by": "Disa Holm", "authority": "Storvik", "court": "Kammarrätten i Göteborg"}
    browser_of(keeper()).post(reverse("disclosures:decide", args=[asked.public_id]), said)

    assert (offered, missing) == (True, 404)
    got = client.get(own(asked, "own-decision"))
    assert b"".join(got.streaming_content).startswith(b"%PDF-")


def test_a_request_is_taken_back_behind_the_link(client):
    asked = asked_for()

    client.post(own(asked), {"act": "withdraw"})

    assert DocumentRequest.objects.get().state == "withdrawn"
    assert client.post(own(asked), {"act": "something"}).status_code == 404


def test_a_link_that_is_wrong_over_or_ended_opens_nothing(client, monkeypatch):
    asked = asked_for()
    wrong = client.get(reverse("disclosures:own", args=["nonsense"])).status_code
    monkeypatch.setattr("samverk.disclosures.links.HOLDS", timedelta(days=-1))
    over = client.get(own(asked)).status_code
    monkeypatch.undo()
    before = own(asked)
    DocumentRequest.objects.update(link_number=2)

    assert (wrong, over, client.get(before).status_code) == (404, 410, 404)
