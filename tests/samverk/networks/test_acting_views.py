"""Acting on the pages of networks: managing one, taking its steps, changing mandates."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.directory.models import Mandate
from samverk.networks.actions import ask_about_silence, merge_networks, push_change, suggest_steps
from samverk.networks.basis import Basis
from samverk.networks.models import DormancyProposal, MandateChange, Merger, Network, SuggestedStep
from samverk.post.models import Letter
from tests.factories import make_body, make_clause, make_item, make_meeting
from tests.samverk.conftest import make_user
from tests.samverk.networks.making import (
    make_active,
    make_cited,
    make_coordinator,
    make_proposed,
    make_ready,
    make_region,
)

pytestmark = pytest.mark.django_db
LIST = reverse("networks:networks")
WHO = ("citizen", "coordinator", "member", "director", "neighbour", "reader", "secretary")


@pytest.fixture
def region():
    return make_region()


@pytest.fixture
def network(region):
    return make_active(region)


def at(network, name, *more):
    return reverse(f"networks:{name}", args=[network.body.public_id, *more])


def clause_address(clause):
    return f"https://samverk.example/beslut/{clause.public_id}/"


def test_a_network_is_proposed_with_its_clause(region, browser_of):
    clause = make_cited()
    said = {"name": "Nätverket för skog", "type": "strategic", "on": "2026-01-12", "clause": clause_address(clause)}

    response = browser_of(region.secretary).post(reverse("networks:propose"), said)

    network = Network.objects.get()
    assert response.url == at(network, "network")
    assert (network.type, network.steps.get().clause) == ("strategic", clause)


@pytest.mark.parametrize(
    ("clause", "expected"),
    [("", "Åberopa en att-sats"), ("https://samverk.example/beslut/nowhere/", "ingen att-sats på den här adressen")],
)
def test_a_step_without_a_basis_is_told(region, network, browser_of, clause, expected):
    said = {"kind": "let-rest", "on": "2026-03-02", "clause": clause, "because": ""}

    page = browser_of(region.secretary).post(at(network, "step"), said).content.decode()

    assert (expected in page, Network.objects.get().state) == (True, "active")


def test_a_clause_under_a_confidential_item_cannot_be_cited(region, network, browser_of):
    clause = make_cited(is_confidential=True)
    said = {"kind": "let-rest", "on": "2026-03-02", "clause": clause_address(clause)}

    page = browser_of(region.secretary).post(at(network, "step"), said).content.decode()

    assert ("kan inte åberopas" in page, Network.objects.get().state) == (True, "active")


def test_the_start_shows_what_is_missing(region, browser_of):
    network = make_proposed(region)
    said = {"on": "2026-03-02", "because": "Beslut i gruppen"}

    page = browser_of(region.secretary).post(at(network, "start"), said).content.decode()

    assert [words in page for words in ("kan inte starta ännu", "Det finns en samordnare", "0 av 11")] == [True] * 3


def test_the_start_from_the_page(region, browser_of):
    network = make_ready(region)
    said = {"on": timezone.localdate().isoformat(), "because": "Beslut i gruppen"}

    browser_of(region.secretary).post(at(network, "start"), said)

    assert Network.objects.get().state == "active"


def test_a_director_answers_for_the_own_municipality_and_no_other(region, browser_of):
    network = make_proposed(region)
    browser_of(region.secretary).post(at(network, "invite"))
    rows = {row.organisation: row for row in network.participations.all()}
    mine, theirs = (rows[region.municipalities[place]] for place in (0, 1))
    browser = browser_of(region.members[0])

    codes = [
        browser.post(at(network, "answer", row.public_id), {"answer": "yes"}).status_code for row in (mine, theirs)
    ]

    mine.refresh_from_db()
    theirs.refresh_from_db()
    assert (codes, mine.answer, theirs.answer) == ([302, 404], "yes", "")


def test_a_municipality_leaves_after_being_asked_once_more(region, network, browser_of):
    row = network.participations.get(organisation=region.municipalities[0])
    browser = browser_of(region.members[0])

    asked = browser.get(at(network, "leave", row.public_id)).status_code
    before = row.left_on
    browser.post(at(network, "leave", row.public_id))

    row.refresh_from_db()
    assert (asked, before, row.left_on) == (200, None, timezone.localdate())


def test_a_new_colleague_is_in_the_network_the_same_day(region, network, browser_of):
    coordinator = make_coordinator(network, region, 7)
    said = {
        "name": "Nya Kollegan",
        "organisation": region.municipalities[3].public_id,
        "role": "vattenstrateg",
        "seat": "member",
        "email": "nya@furuvik.example",
        "on": timezone.localdate().isoformat(),
    }

    browser_of(coordinator).post(at(network, "new-member"), said)

    mandate = Mandate.objects.get(person__name="Nya Kollegan")
    assert (mandate.body, mandate.contact_card.email) == (network.body, "nya@furuvik.example")


def test_contact_and_end_of_a_seat_of_this_network_only(region, network, browser_of):
    coordinator = make_coordinator(network, region, 7)
    own = network.body.mandates.get(organisation=region.municipalities[2])
    other = region.members[0].person.mandates.get()
    browser = browser_of(coordinator)

    codes = [
        browser.post(at(network, name, mandate.public_id), {"email": "ny@x.example"}).status_code
        for mandate in (own, other)
        for name in ("contact", "end-seat")
    ]

    own.refresh_from_db()
    other.refresh_from_db()
    assert (codes, own.holds_to, other.holds_to) == ([302, 302, 404, 404], timezone.localdate(), None)


def test_the_plan_of_a_year_is_renewed_on_its_page(region, network, browser_of):
    coordinator, year = make_coordinator(network, region, 7), timezone.localdate().year + 1
    said = {"purpose": "Rent vatten", "goals": "En plan", "meeting_plan": "Fyra möten"}

    browser_of(coordinator).post(f"{at(network, 'plan')}?year={year}", said)

    assert list(network.year_plans.values_list("year", "goals")) == [(year, "En plan")]


def test_the_page_of_a_merged_network_leads_to_the_one_that_goes_on(region, network, browser_of):
    other, today = make_active(region, "Nätverket för skog"), timezone.localdate()
    basis = Basis(because="Gemensamma frågor")
    merge_networks([network], other, on=today, basis=basis, today=today, by=region.secretary)

    old, new = (
        browser_of(make_user("reader", f"l{one.pk}@x.example")).get(at(one, "network")) for one in (network, other)
    )

    assert at(other, "network") in old.content.decode()
    assert at(network, "network") in new.content.decode()


def test_the_secretariat_notes_what_the_board_decided(region, network, browser_of):
    other, today = make_active(region, "Nätverket för skog"), timezone.localdate()
    browser = browser_of(region.secretary)
    browser.post(
        reverse("networks:merge"),
        {
            "networks": [network.pk],
            "into": other.pk,
            "on": today.isoformat(),
            "because": "Tillstyrkt",
            "waits_for_board": "on",
        },
    )
    merger = Merger.objects.get()
    clause = make_cited("att slå samman nätverken", on=today)
    said = {"outcome": "taken", "on": today.isoformat(), "clause": clause_address(clause)}

    browser.post(reverse("networks:settle", args=[merger.public_id]), said)

    assert list(Network.objects.order_by("pk").values_list("state", flat=True)) == ["merged", "active"]


def test_a_change_is_pushed_confirmed_and_seen(region, network, browser_of):
    coordinator, neighbour = (
        make_coordinator(network, region, 7),
        make_coordinator(make_active(region, "Nätverket för skog"), region, 8),
    )
    clause = make_cited("att digitalisering är en del av uppdraget")
    said = {
        "text": "Digitalisering ingår.",
        "clause": clause_address(clause),
        "holds_from": "2026-03-02",
        "networks": [one.pk for one in Network.objects.all()],
    }
    browser_of(region.secretary).post(reverse("networks:new-change"), said)
    change = MandateChange.objects.get()
    asked = change.asked.get(network=network)
    address = reverse("networks:confirm", args=[change.public_id, asked.public_id])

    codes = [
        browser_of(user).post(address, {"remarks": "Gärna"}).status_code
        for user in (neighbour, region.secretary, coordinator)
    ]
    page = browser_of(neighbour).get(reverse("networks:change", args=[change.public_id])).content.decode()
    browser_of(region.secretary).post(reverse("networks:remind", args=[change.public_id]))

    assert (codes, "1 av 2 har bekräftat" in page, "Gärna" in page) == ([404, 404, 302], True, True)
    assert sorted(Letter.objects.filter(kind="mandate-change").values_list("to_address", flat=True)) == sorted(
        [coordinator.email, neighbour.email, neighbour.email]
    )


def test_steps_of_old_minutes_are_confirmed_in_bulk(region, browser_of):
    body = make_body("HR-nätverket", kind="network")
    meeting = make_meeting(None, timezone.localdate() - timedelta(days=900))
    texts = {"att inrätta HR-nätverket": "establish", "att avveckla de båda nätverken": "dissolve"}
    for text, verb_class in texts.items():
        make_clause(make_item(meeting), text, verb_class=verb_class)
    suggest_steps([meeting.pk])
    rows = list(SuggestedStep.objects.order_by("pk"))
    browser = browser_of(region.secretary)
    browser.get(reverse("networks:suggested", args=[rows[1].public_id]))

    browser.post(reverse("networks:confirm-suggested"), {"step": [row.public_id for row in rows]})
    browser.post(reverse("networks:dismiss", args=[rows[1].public_id]))

    assert (body.network.state, Network.objects.count()) == ("active", 1)
    assert list(SuggestedStep.objects.order_by("pk").values_list("state", flat=True)) == ["confirmed", "dismissed"]


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ({"decision": "rest", "rest-on": "{today}", "rest-because": "Ingen verksamhet"}, "dormant"),
        ({"decision": "keep", "keep-because": "Möte i maj"}, "active"),
    ],
)
def test_a_person_decides_about_a_silent_network(region, network, browser_of, said, state):
    ask_about_silence(timezone.localdate() + timedelta(days=1500))
    proposal = DormancyProposal.objects.get()
    data = {name: value.format(today=timezone.localdate().isoformat()) for name, value in said.items()}

    browser_of(region.secretary).post(reverse("networks:silent", args=[proposal.public_id]), data)

    proposal.refresh_from_db()
    assert (Network.objects.get().state, proposal.state == "open") == (state, False)


def test_a_change_of_mandates_is_not_pushed_by_hand_of_a_coordinator(region, network, browser_of):
    coordinator = make_coordinator(network, region, 7)
    clause = make_cited()
    push_change(
        "Text", [network], clause=clause, holds_from=timezone.localdate(), at=timezone.now(), by=region.secretary
    )
    change = MandateChange.objects.get()

    codes = [
        browser_of(user).post(reverse("networks:remind", args=[change.public_id])).status_code
        for user in (None, coordinator, make_user("reader"))
    ]

    assert codes == [302, 403, 403]
