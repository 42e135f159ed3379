"""Who reaches which page of a request for documents."""

import pytest
from django.urls import reverse

from samverk.disclosures import actions
from samverk.disclosures.models import Document, DocumentRequest
from tests.factories import make_body
from tests.samverk.disclosures.making import (
    AT,
    MASKED,
    REFUSED,
    a_record,
    answered,
    asked_for,
    assessed,
    in_hand,
    masked,
)
from tests.samverk.disclosures.making import keeper as sanna
from tests.samverk.rounds.making import make_seated_user

pytestmark = pytest.mark.django_db
QUEUE = reverse("disclosures:requests")


def visitors(house):
    """Return who comes by: nobody logged in, the keeper, a member, somebody of a neighbouring body."""
    neighbour = make_seated_user("Nils Granne", make_body("Grannens nämnd"), None)
    return {"citizen": None, "keeper": house.secretary, "member": house.members[0], "neighbour": neighbour}


def page(asked, name="request"):
    return reverse(f"disclosures:{name}", args=[asked.public_id])


def test_each_page_is_for_those_who_keep_the_body(house, browser_of, reader, secretary):
    asked = in_hand(asked_for(a_record(house.body)))
    document = masked(asked.documents.get())
    done = in_hand(asked_for(document.entry))
    assessed(done.documents.get(), REFUSED)
    answered(done)
    said = actions.Decided("Skäl", "Disa Holm", "Storvik", "Kammarrätten")
    decided = in_hand(asked_for(document.entry))
    assessed(decided.documents.get(), REFUSED)
    actions.make_decision(answered(decided), said, at=AT, by=sanna())
    everybody = {**visitors(house), "reader": reader, "secretariat": secretary}
    mine = [302, 200, 404, 404, 404, 200]
    pages = {
        reverse("disclosures:ask"): [200] * 6,
        QUEUE: [302, 200, 403, 403, 403, 200],
        reverse("disclosures:note"): [302, 200, 403, 403, 403, 200],
        reverse("disclosures:rules", args=[house.body.public_id]): mine,
        page(asked): mine,
        page(asked, "later"): mine,
        page(asked, "check"): mine,
        page(done, "decide"): mine,
        page(decided, "decision-file"): mine,
        page(document, "document"): mine,
        page(document, "mask"): mine,
        page(document, "original"): mine,
        page(document, "copy"): mine,
    }

    found = {address: [browser_of(user).get(address).status_code for user in everybody.values()] for address in pages}

    assert found == pages


@pytest.mark.parametrize("name", ["act", "add", "later", "check", "decide"])
def test_acts_on_a_request_are_for_those_who_keep_the_body(house, browser_of, reader, name):
    asked = in_hand(asked_for(a_record(house.body)))
    others = {**visitors(house), "reader": reader}
    others.pop("keeper")

    codes = {
        who: browser_of(user).post(page(asked, name), {"act": "withdraw"}).status_code for who, user in others.items()
    }

    assert codes == {who: 302 if who == "citizen" else 404 for who in others}
    assert DocumentRequest.objects.get().state == "in-hand"


@pytest.mark.parametrize("name", ["document", "act-on-document", "mask"])
def test_acts_on_a_document_are_for_those_who_keep_the_body(house, browser_of, reader, name):
    document = assessed(in_hand(asked_for(a_record(house.body))).documents.get(), MASKED)
    others = {**visitors(house), "reader": reader}
    others.pop("keeper")

    codes = {
        who: browser_of(user).post(page(document, name), {"act": "remove"}).status_code for who, user in others.items()
    }

    assert codes == {who: 302 if who == "citizen" else 404 for who in others}
    assert Document.objects.count() == 1
