"""The pages of outside contacts, as everybody who might come by."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.contacts.actions import add_contact, ask_question, mark_ready, note_report, take_part
from samverk.contacts.models import Going, OutsideInvitation, OutsideNetwork, Question, ReportBack, TakesPart, Visit
from tests.factories import make_body
from tests.samverk.conftest import make_user
from tests.samverk.contacts.making import ON, make_invitation, make_network, make_party, make_visit
from tests.samverk.rounds.making import make_delegate, make_seated_user

WHO = ("citizen", "owner", "member", "neighbour", "outsider", "reader", "secretariat")


def visitors(house):
    """Return everybody by what they are; the neighbour sits in another body, the outsider nowhere."""
    return {
        "citizen": None,
        "owner": house.secretary,
        "member": house.members[0],
        "neighbour": make_seated_user("Granne Ledamot", make_body("Grannrådet"), None),
        "outsider": make_seated_user("Udda Person", None, None),
        "reader": make_user("reader"),
        "secretariat": make_user("secretary"),
    }


def address(name, *things):
    return reverse(f"contacts:{name}", args=[getattr(one, "public_id", one) for one in things])


@pytest.mark.parametrize("name", ["start", "parties", "reports", "visits", "invitations", "networks"])
def test_lists_are_for_those_who_sit_somewhere_and_the_staff(house, browser_of, name):
    everybody = visitors(house)

    seen = [browser_of(everybody[who]).get(address(name)).status_code for who in WHO]

    assert seen == [302, 200, 200, 200, 404, 200, 200]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("party", [302, 200, 200, 200, 404, 200, 200]),
        ("network", [302, 200, 200, 200, 404, 200, 200]),
        ("edit-network", [302, 200, 404, 404, 404, 404, 200]),
        ("visit", [302, 200, 200, 404, 404, 200, 200]),
        ("briefing", [302, 200, 200, 404, 404, 200, 200]),
        ("edit-visit", [302, 200, 404, 404, 404, 404, 200]),
        ("invitation", [302, 200, 200, 404, 404, 200, 200]),
    ],
)
def test_a_thing_is_seen_by_those_it_concerns(house, browser_of, name, expected):
    party = make_party()
    things = {"visit": make_visit(house, party), "invitation": make_invitation(house, party)}
    things |= {"party": party, "network": make_network(house, party)}
    thing = things.get(name.removeprefix("edit-"), things["visit"])
    everybody = visitors(house)

    assert [browser_of(everybody[who]).get(address(name, thing)).status_code for who in WHO] == expected


@pytest.mark.parametrize("name", ["new-visit", "new-invitation", "new-network"])
def test_only_keepers_add(house, browser_of, name):
    everybody = visitors(house)

    seen = [browser_of(everybody[who]).get(address(name)).status_code for who in WHO]

    assert seen == [302, 200, 404, 404, 404, 404, 200]


def test_only_keepers_act(house, browser_of):
    party = make_party()
    visit = make_visit(house, party)
    contact = add_contact(party, name="Eva Ek", by=house.secretary)
    question = ask_question(visit, "Vad?", owner=None, by=house.secretary)
    acts = [
        address("contact", party),
        address("end-contact", party, contact),
        address("report", party),
        address("ready", visit),
        address("settle", visit, "held"),
        address("ask", visit),
        address("question", visit, question),
        address("answer", visit, question),
    ]
    everybody = visitors(house)

    refused = {
        browser_of(everybody[who]).post(act, {"name": "Ny", "text": "Nytt", "answer": "Ja"}).status_code
        for act in acts
        for who in ("member", "neighbour", "outsider", "reader")
    }

    assert refused == {404}
    assert (Visit.objects.get().state, Question.objects.get().answer, ReportBack.objects.count()) == ("planned", "", 0)


def test_a_neighbour_sees_no_visit_in_the_lists(house, browser_of):
    visit, invitation = make_visit(house), make_invitation(house, make_party("SKR-lik"), on=timezone.localdate())
    everybody = visitors(house)
    names = ("start", "visits", "invitations")

    def sees(who):
        text = "".join(browser_of(everybody[who]).get(address(name)).content.decode() for name in names)
        text += browser_of(everybody[who]).get(address("party", visit.organisation)).content.decode()
        return ("Regionplanen" in text, invitation.title in text)

    assert {who: sees(who) for who in ("member", "neighbour")} == {"member": (True, True), "neighbour": (False, False)}


def test_a_visit_is_planned_asked_about_made_ready_and_reported(house, browser_of):
    browser, party = browser_of(house.secretary), make_party()
    said = {"key": "abcdefgh2345", "organisation": party.pk, "body": house.body.pk, "title": "Regionplanen"}
    said["on"] = (timezone.localdate() + timedelta(days=9)).isoformat()
    for _twice in range(2):
        browser.post(address("new-visit"), said)
    visit = Visit.objects.get()

    browser.post(address("ask", visit), {"text": "Vem betalar?"})
    warned = browser.get(address("visit", visit)).content.decode()
    refused = browser.post(address("ready", visit), follow=True).content.decode()
    question = Question.objects.get()
    owner = house.members[0]
    browser.post(address("question", visit, question), {"text": "Vem betalar?", "owner": owner.person_id})
    browser.post(address("ready", visit))
    ready = Visit.objects.get().state
    browser.post(address("settle", visit, "held"), {"outcome": "Ett gott samtal."})
    browser_of(owner).post(address("answer", visit, question), {"answer": "Staten betalar."})

    assert "Ingen ställer de här frågorna, så besöket kan inte bli klart:" in warned
    assert "Ingen ställer de här frågorna: 1." in refused
    assert (ready, Visit.objects.get().state, Question.objects.get().answer) == ("ready", "held", "Staten betalar.")


def test_an_owner_is_a_politician_or_a_director(house, browser_of):
    visit = make_visit(house)
    outsider = make_seated_user("Udda Person", None, None)

    response = browser_of(house.secretary).post(address("ask", visit), {"text": "Vad?", "owner": outsider.person_id})

    assert (response.status_code, Question.objects.count()) == (400, 0)


def test_the_briefing_holds_everything_for_the_printer(house, browser_of):
    party = make_party()
    visit = make_visit(house, party, briefing="Regionen har ny plan.", visitors="Eva Ek, direktör")
    ask_question(visit, "Vem betalar?", owner=house.members[0].person, by=house.secretary)
    note_report(party, on=ON, text="Nya riktlinjer", source="Nyhetsbrev", by=house.secretary)
    add_contact(party, name="Bo Berg", role="handläggare", by=house.secretary)

    text = browser_of(house.members[0]).get(address("briefing", visit)).content.decode()

    wanted = ("Regionen har ny plan.", "Eva Ek", "Vem betalar?", "Brohult Direktör", "Nya riktlinjer", "Bo Berg")
    assert [words for words in wanted if words not in text] == []


def test_each_municipality_says_who_goes_and_none_for_another(house, browser_of):
    invitation = make_invitation(house)
    delegate = make_delegate(house.members[0])
    brohult, ekelunda = house.municipalities[:2]

    own = browser_of(delegate).post(address("going", invitation, brohult), {"goes": "yes", "who": "Disa Holm"})
    other = browser_of(house.members[0]).post(address("going", invitation, ekelunda), {"goes": "no"})
    keeper = browser_of(house.secretary).post(address("going", invitation, ekelunda), {"goes": "no"})
    stranger = browser_of(house.secretary).get(address("going", invitation, invitation.organisation))

    assert [one.status_code for one in (own, other, keeper, stranger)] == [302, 404, 302, 404]
    said = Going.objects.order_by("organisation__sort_key").values_list("organisation", "goes", "on_behalf_of")
    assert list(said) == [(brohult.pk, True, house.members[0].email), (ekelunda.pk, False, "")]
    shown = browser_of(house.members[2]).get(address("invitation", invitation)).content.decode()
    assert ("1 kommun deltar" in shown, "Disa Holm" in shown, shown.count("Har inte svarat")) == (True, True, 1)


def test_an_invitation_is_kept_once(house, browser_of):
    said = {"key": "abcdefgh2345", "organisation": make_party().pk, "body": house.body.pk, "title": "Möte i Lund"}
    said |= {"on": ON.isoformat(), "all_urged": "on"}

    for _twice in range(2):
        browser_of(house.secretary).post(address("new-invitation"), said)

    assert OutsideInvitation.objects.get().all_urged is True


@pytest.mark.parametrize("field", ["link", "calendar_link"])
@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://exempel.example/", "data:text/html,x"])
def test_a_web_address_is_one(house, browser_of, field, link):
    said = {"name": "Nätverket", "organisation": make_party().pk, field: link}

    response = browser_of(house.secretary).post(address("new-network"), said)

    assert (response.status_code, OutsideNetwork.objects.count()) == (400, 0)


def test_a_network_is_added_with_its_calendar_and_changed(house, browser_of):
    browser, party = browser_of(house.secretary), make_party()
    said = {"name": "Nätverket", "organisation": party.pk, "calendar_link": "https://region.example/kalender"}
    browser.post(address("new-network"), said)
    network = OutsideNetwork.objects.get()

    again = browser.post(address("new-network"), said)
    browser.post(address("edit-network", network), said | {"purpose": "Att lära av varandra"})

    shown = browser.get(address("network", network)).content.decode()
    assert (again.status_code, "Att lära av varandra" in shown, "https://region.example/kalender" in shown) == (
        400,
        True,
        True,
    )


def test_a_member_notes_who_takes_part_for_the_own_municipality_only(house, browser_of):
    network = make_network(house)
    brohult, ekelunda = house.municipalities[:2]
    browser = browser_of(house.members[0])
    other = take_part(network, ekelunda, who="Erik Ek", by=house.secretary)

    own = browser.post(address("network", network), {"organisation": brohult.pk, "who": "Disa Holm"})
    foreign = browser.post(address("network", network), {"organisation": ekelunda.pk, "who": "Disa Holm"})
    mine = TakesPart.objects.get(organisation=brohult)
    ended = [
        browser.post(address("end-part", network, part), {"on": timezone.localdate().isoformat()}).status_code
        for part in (mine, other)
    ]

    assert (own.status_code, foreign.status_code, ended) == (302, 400, [302, 404])
    assert browser_of(make_user("reader")).post(address("network", network), {}).status_code == 404


def test_what_came_is_noted_with_its_source_and_shown_everywhere(house, browser_of):
    party, browser = make_party(), browser_of(house.secretary)
    said = {"on": ON.isoformat(), "text": "Nya riktlinjer", "source": "Möte med nätverket"}

    browser.post(address("report", party), said)
    mistaken = browser.post(address("report", party), said | {"source": ""})

    texts = [
        browser.get(one).content.decode() for one in (address("party", party), address("reports"), address("start"))
    ]
    assert (mistaken.status_code, ["Nya riktlinjer" in text for text in texts]) == (400, [True] * 3)


def test_a_party_is_added_and_a_member_refused(house, browser_of):
    browser = browser_of(house.secretary)

    added = browser.post(address("parties"), {"name": "Myndigheten", "kind": "authority"})
    refused = browser.post(address("parties"), {"name": "Brohult", "kind": "other"})
    by_member = browser_of(house.members[0]).post(address("parties"), {"name": "Ny", "kind": "other"})

    assert (added.status_code, refused.status_code, by_member.status_code) == (302, 400, 404)


@pytest.mark.parametrize("how_many", [1, 3])
@pytest.mark.parametrize(
    ("name", "queries"), [("parties", 6), ("visits", 6), ("invitations", 6), ("networks", 7), ("reports", 6)]
)
def test_lists_take_a_fixed_number_of_queries(house, browser_of, django_assert_num_queries, name, queries, how_many):
    for number in range(how_many):
        party = make_party(f"Part {number}")
        make_visit(house, party)
        make_invitation(house, party)
        take_part(make_network(house, party), house.municipalities[0], who="Disa Holm", by=house.secretary)
        note_report(party, on=ON, text="Nytt", source="Brev", by=house.secretary)
    browser = browser_of(house.members[0])

    with django_assert_num_queries(queries):
        assert browser.get(address(name)).status_code == 200


@pytest.mark.parametrize("how_many", [1, 3])
def test_a_visit_takes_a_fixed_number_of_queries(house, browser_of, django_assert_num_queries, how_many):
    visit = make_visit(house)
    for number in range(how_many):
        ask_question(visit, f"Fråga {number}", owner=house.members[0].person, by=house.secretary)
    mark_ready(visit, by=house.secretary)
    browser = browser_of(house.members[0])

    with django_assert_num_queries(7):
        assert browser.get(address("visit", visit)).status_code == 200
