"""Pages on which a set is asked, another owner is named, and sentences are marked."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.followup.models import Obligation
from samverk.post.models import Letter
from samverk.rounds.models import Round
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.followup.making import owe, seated

pytestmark = pytest.mark.django_db
WORDS = "Frågorna skickas vidare till gruppen."


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def item(body):
    return make_item(make_meeting(body, published_at=None), background=f"Ärendet föredrogs. {WORDS}")


@pytest.fixture
def brohult():
    return make_organisation("Brohult")


@pytest.fixture
def whole(item, brohult):
    clause = make_clause(item, verb_class="collect")
    members = [brohult, make_organisation("Ekelunda"), make_organisation("Kvarnsele")]
    return [owe(clause, organisation=member, each=True, what="lämna förslag") for member in members]


@pytest.fixture
def owner(body, brohult):
    return seated("Disa Holm", body, brohult)


@pytest.fixture
def neighbour(body):
    return seated("Orvar Lund", body, make_organisation("Åbynäs"))


def address(name, *arguments):
    return reverse(f"followup:{name}", args=arguments)


def asking():
    return {"form": "text", "last_on": timezone.localdate() + timedelta(days=9)}


def test_a_secretary_puts_it_to_all_and_they_get_a_letter(browser_of, whole, owner, secretary):
    browser_of(secretary).post(address("judge", whole[0].public_id, "ask-set"), asking())

    assert (Round.objects.get().asked.count(), list(Letter.objects.values_list("to_address", flat=True))) == (
        3,
        [owner.email],
    )


@pytest.mark.parametrize("who", ["owner", "neighbour", "reader"])
def test_others_put_nothing_to_all(browser_of, whole, request, who):
    answer = browser_of(request.getfixturevalue(who)).post(address("judge", whole[0].public_id, "ask-set"), asking())

    assert (answer.status_code, Round.objects.count()) == (403, 0)


def test_the_page_counts_who_has_answered(browser_of, whole, secretary):
    Obligation.objects.filter(pk=whole[1].pk).update(state="reported")

    page = browser_of(secretary).get(address("obligation", whole[0].public_id)).content.decode()

    assert "1 av 3 har svarat" in page


@pytest.mark.parametrize("members", [1, 3])
def test_the_page_of_a_set_costs_the_same_however_large(
    browser_of, item, secretary, django_assert_max_num_queries, members
):
    clause = make_clause(item, verb_class="collect")
    rows = [owe(clause, organisation=make_organisation(f"Kommun {one}"), each=True) for one in range(members)]
    browser = browser_of(secretary)

    with django_assert_max_num_queries(20):
        browser.get(address("obligation", rows[0].public_id))


def test_a_secretary_names_another_owner(browser_of, whole, secretary, brohult):
    sent = {"organisation": brohult.public_id, "office": "säkerhetschef", "because": "Rätt ställe."}

    browser_of(secretary).post(address("judge", whole[2].public_id, "readdress"), sent)

    row = Obligation.objects.get(pk=whole[2].pk)
    assert (row.organisation, row.office) == (brohult, "säkerhetschef")


@pytest.mark.parametrize("who", ["owner", "neighbour", "reader"])
def test_others_name_no_owner(browser_of, whole, request, who, brohult):
    sent = {"organisation": brohult.public_id, "because": "x"}

    answer = browser_of(request.getfixturevalue(who)).post(address("judge", whole[2].public_id, "readdress"), sent)

    assert (answer.status_code, Obligation.objects.get(pk=whole[2].pk).organisation.name) == (403, "Kvarnsele")


def test_an_owner_that_is_two_is_refused_with_a_sentence(browser_of, whole, secretary, brohult, body):
    sent = {"organisation": brohult.public_id, "body": body.public_id, "because": "x"}

    answer = browser_of(secretary).post(address("judge", whole[2].public_id, "readdress"), sent, follow=True)

    assert "Välj en organisation" in answer.content.decode()


def test_what_nobody_answers_for_stands_on_the_board(browser_of, item, secretary, brohult):
    clause = make_clause(item)
    owe(clause, organisation=brohult, office="kommundirektör", office_key="kommundirektör", what="svara regionen")
    owe(clause, organisation=brohult, what="något som går bra")

    page = browser_of(secretary).get(address("board"), {"show": "nobody"}).content.decode()

    assert [words in page for words in ("svara regionen", "något som går bra", "Ingen innehar uppdraget")] == [
        True,
        False,
        True,
    ]


def test_confirming_what_a_resting_body_would_owe_says_so(browser_of, item, secretary):
    over = make_body("Styrgruppen", kind="committee", ends_on=timezone.localdate() - timedelta(days=9))
    row = owe(make_clause(item), body=over, state="proposed")

    answer = browser_of(secretary).post(address("confirm"), {"obligation": [row.public_id]}, follow=True)

    assert ("vilar eller har upphört" in answer.content.decode(), Obligation.objects.get().state) == (True, "proposed")


def marking(brohult, **fields):
    return {"words": WORDS, "organisation": brohult.public_id} | fields


def test_a_secretary_marks_a_sentence(browser_of, item, secretary, brohult):
    browser = browser_of(secretary)
    offered = browser.get(address("mark", item.public_id)).content.decode()

    browser.post(address("mark", item.public_id), marking(brohult))

    row = Obligation.objects.get()
    page = browser.get(address("obligation", row.public_id)).content.decode()
    assert (WORDS in offered, row.organisation, WORDS in page) == (True, brohult, True)


def test_words_that_are_not_there_are_told_beside_the_form(browser_of, item, secretary, brohult):
    answer = browser_of(secretary).post(address("mark", item.public_id), marking(brohult, words="Annat."))

    assert ("finns inte i protokollet" in answer.content.decode(), Obligation.objects.count()) == (True, 0)


@pytest.mark.parametrize("who", ["owner", "neighbour", "reader"])
def test_others_mark_nothing(browser_of, item, request, who, brohult):
    answer = browser_of(request.getfixturevalue(who)).post(address("mark", item.public_id), marking(brohult))

    assert (answer.status_code, Obligation.objects.count()) == (404, 0)


def test_a_citizen_is_sent_to_the_log_in(browser_of, item):
    assert browser_of(None).get(address("mark", item.public_id)).status_code == 302


def test_the_item_leads_its_keeper_there_and_nobody_else(browser_of, item, secretary, reader):
    pages = [browser_of(user).get(reverse("portal:item", args=[item.public_id])) for user in (secretary, reader)]

    assert [address("mark", item.public_id) in page.content.decode() for page in pages] == [True, False]


def test_a_marked_sentence_of_a_confidential_item_is_not_for_readers(browser_of, item, secretary, reader, brohult):
    browser_of(secretary).post(address("mark", item.public_id), marking(brohult))
    type(item).objects.update(is_confidential=True)
    place = address("obligation", Obligation.objects.get().public_id)

    assert [browser_of(user).get(place).status_code for user in (reader, secretary)] == [404, 200]
