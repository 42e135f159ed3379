"""The proposer's pages, as those see them who may and those who may not."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from samverk.accounts.models import Delegation
from samverk.intake.models import Proposal
from tests.factories import make_body, make_clause, make_item, make_matter, make_meeting
from tests.samverk.intake.making import FAR, make_coming_meeting, make_proposal, make_user_with_seat

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def proposer(body):
    return make_user_with_seat(body, "Karin Lind")


def filled(body, **fields):
    return {"body": body.pk, "title": "Gemensam växel", "purpose": "decision", "submit": "1"} | fields


@pytest.mark.parametrize("address", ["/proposals/", "/proposals/new/"])
def test_who_sits_somewhere_or_keeps_the_register_comes_in(address, body, proposer, secretary, reader, browser_of):
    nobody = make_user_with_seat(None, "Nils Ingen")
    guest = make_user_with_seat(body, "Gerd Gäst", seat="guest")

    codes = [browser_of(user).get(address).status_code for user in (proposer, secretary, reader, nobody, guest, None)]

    assert codes == [200, 200, 403, 403, 403, 302]


def test_a_matter_is_proposed_in_one_go(body, proposer, browser_of):
    meeting = make_coming_meeting(body)
    form = filled(
        body,
        wanted_meeting=meeting.pk,
        clauses="att införa växeln\n\n  att meddela styrelsen ",
        presenter_name="Olle Berg",
        further_presenters="Eva Ström, Kvarnsele, eva@kvarnsele.example",
        minutes_needed="20",
        papers=[SimpleUploadedFile("kalkyl.pdf", PDF), SimpleUploadedFile("bild.pdf", PDF + b"%")],
    )

    answer = browser_of(proposer).post("/proposals/new/", form)

    proposal = Proposal.objects.get()
    assert answer["Location"] == f"/proposals/{proposal.public_id}/"
    assert (proposal.state, proposal.wanted_meeting, proposal.organisation.name) == ("submitted", meeting, "Ekelunda")
    assert [clause.text for clause in proposal.clauses.all()] == ["att införa växeln", "att meddela styrelsen"]
    assert [paper.name for paper in proposal.papers.all()] == ["kalkyl.pdf", "bild.pdf"]
    assert proposal.further_presenters.get().email == "eva@kvarnsele.example"


def test_all_mistakes_are_told_at_once_and_nothing_is_kept(body, proposer, browser_of):
    elsewhere = make_coming_meeting(make_body("Styrelsen", kind="board"))
    form = filled(
        body,
        wanted_meeting=elsewhere.pk,
        title="",
        minutes_needed="0",
        matter="Finns inte",
        origin_clause="x",
        further_presenters="Eva Ström, eva@",
        papers=[SimpleUploadedFile("elak.pdf", b"<html>")],
    )

    answer = browser_of(proposer).post("/proposals/new/", form)

    assert answer.status_code == 400
    assert set(answer.context["form"].errors) == {
        "wanted_meeting",
        "title",
        "minutes_needed",
        "matter",
        "origin_clause",
        "further_presenters",
        "papers",
    }
    assert Proposal.objects.count() == 0


def test_a_delegate_proposes_in_the_principals_place(body, proposer, browser_of):
    delegate = make_user_with_seat(None, "Tova Ek")
    Delegation.objects.create(principal=proposer, delegate=delegate, holds_from="2020-01-01")

    browser_of(delegate).post("/proposals/new/", filled(body))

    proposal = Proposal.objects.get()
    assert (proposal.proposed_by, proposal.on_behalf_of) == (delegate, proposer.email)
    assert [step.on_behalf_of for step in proposal.steps.all()] == [proposer.email]
    assert browser_of(proposer).get(f"/proposals/{proposal.public_id}/").status_code == 200


def test_a_proposal_is_tied_to_a_matter_and_to_the_clause_that_ordered_it(body, proposer, browser_of):
    item = make_item(make_meeting(body))
    clause, matter = make_clause(item), make_matter("Telefoni", item)

    browser_of(proposer).post(
        "/proposals/new/", filled(body, matter="Telefoni", origin_clause=f"https://x/clauses/{clause.public_id}/")
    )

    proposal = Proposal.objects.get()
    assert (proposal.matter, proposal.origin_clause) == (matter, clause)


def test_a_hidden_matter_or_clause_cannot_be_tied(body, proposer, browser_of):
    hidden = make_item(make_meeting(make_body("Styrelsen"), published_at=None))
    clause = make_clause(hidden)
    make_matter("Hemlig", hidden)

    answer = browser_of(proposer).post("/proposals/new/", filled(body, matter="Hemlig", origin_clause=clause.public_id))

    assert set(answer.context["form"].errors) == {"matter", "origin_clause"}
    assert "Hemlig" not in str(answer.context["known_matters"])


def test_what_was_sent_back_is_changed_and_handed_in_again(body, proposer, secretary, browser_of):
    proposal = make_proposal(proposer)
    browser_of(secretary).post(
        f"/proposals/{proposal.public_id}/send-back/", {"reason": "Kostnaden?", "seen": proposal.revision}
    )
    proposal.refresh_from_db()

    browser_of(proposer).post(
        f"/proposals/{proposal.public_id}/change/", filled(body, title="Växel, 2 Mkr", seen=proposal.revision)
    )

    proposal.refresh_from_db()
    assert (proposal.state, proposal.title) == ("submitted", "Växel, 2 Mkr")


def test_handing_in_twice_is_told(proposer, browser_of):
    proposal = make_proposal(proposer, submitted=False)
    client, address = browser_of(proposer), f"/proposals/{proposal.public_id}/submit/"
    client.post(address, {"seen": 1})

    again = client.post(address, {"seen": 1}, follow=True)

    assert proposal.steps.count() == 1
    assert [message.level_tag for message in again.context["messages"]][-1] == "error"


def test_a_paper_is_saved_and_never_shown_as_a_page(body, proposer, browser_of):
    client = browser_of(proposer)
    client.post("/proposals/new/", filled(body, papers=[SimpleUploadedFile("kalkyl.pdf", PDF)], save="1"))
    proposal = Proposal.objects.get()
    address = f"/proposals/{proposal.public_id}/papers/{proposal.papers.get().public_id}/"

    answer = client.get(address)

    assert b"".join(answer) == PDF
    assert answer["Content-Disposition"] == 'attachment; filename="kalkyl.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert browser_of(None).get(address).status_code == 302


@pytest.mark.parametrize("path", ["", "change/"])
def test_a_draft_is_its_proposers_alone(path, body, proposer, secretary, reader, browser_of):
    neighbour = make_user_with_seat(body, "Sven Granne", organisation="Brohult", seat="chair")
    proposal = make_proposal(proposer, submitted=False)
    address = f"/proposals/{proposal.public_id}/{path}"

    codes = [browser_of(user).get(address).status_code for user in (proposer, secretary, neighbour, reader, None)]

    assert codes == [200, 404, 404, 404, 302]


@pytest.mark.parametrize("act", ["submit", "withdraw"])
def test_only_its_proposer_hands_in_and_withdraws(act, body, proposer, secretary, browser_of):
    proposal = make_proposal(proposer, submitted=act == "withdraw")
    address = f"/proposals/{proposal.public_id}/{act}/"

    refused = browser_of(secretary).post(address, {"seen": proposal.revision})
    done = browser_of(proposer).post(address, {"seen": proposal.revision})

    assert (refused.status_code, done.status_code) == (404, 302)


def test_my_proposals_cost_the_same_however_many(body, proposer, browser_of, django_assert_num_queries):
    client = browser_of(proposer)
    make_proposal(proposer, wanted_meeting=make_coming_meeting(body))
    client.get("/proposals/")

    with django_assert_num_queries(7):
        client.get("/proposals/")
    for day in (7, 8):
        make_proposal(proposer, wanted_meeting=make_coming_meeting(body, FAR.replace(day=day)))
    with django_assert_num_queries(7):
        client.get("/proposals/")
