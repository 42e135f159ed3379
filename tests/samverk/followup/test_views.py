"""Pages of what is owed, tried by whoever may and may not see them."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from samverk.accounts.models import User
from samverk.directory.models import Mandate
from samverk.followup.models import Obligation
from tests.factories import (
    make_body,
    make_clause,
    make_item,
    make_mandate,
    make_meeting,
    make_organisation,
    make_person,
)
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def obligation(body):
    """Return what Brohult owes because of a clause in unpublished minutes."""
    meeting = make_meeting(body, date(2024, 2, 16), published_at=None)
    return owe(make_clause(make_item(meeting), verb_class="anchor-locally"), make_organisation("Brohult"))


def owe(clause, organisation, **fields):
    defaults = {"key": f"o{organisation.pk}", "what": "stämma av frågan hemma", "done": "answer", "each": True}
    defaults |= {"owner_kind": "each-member", "state": "open", "clause": clause, "organisation": organisation}
    return Obligation.objects.create(**defaults | fields)


def member(body, organisation, name):
    """Return a user whose person sits in ``body`` for ``organisation``."""
    person = make_person(name)
    make_mandate(person, organisation, body=body, seat=Mandate.Seat.MEMBER)
    user = make_user("member", f"{name.split()[0].lower()}@samverk.example")
    User.objects.filter(pk=user.pk).update(person=person)
    return User.objects.get(pk=user.pk)


@pytest.fixture
def owner(body, obligation):
    return member(body, obligation.organisation, "Disa Holm")


@pytest.fixture
def neighbour(body, obligation):
    return member(body, make_organisation("Ekelunda"), "Orvar Lund")


def address(name, *arguments):
    return reverse(f"followup:{name}", args=arguments)


def test_the_owner_finds_it_on_their_page_and_the_neighbour_does_not(browser_of, obligation, owner, neighbour):
    pages = [browser_of(user).get(address("mine")).content.decode() for user in (owner, neighbour)]

    assert [obligation.what in page for page in pages] == [True, False]


def test_the_owner_reports_with_a_file(browser_of, obligation, owner):
    paper = SimpleUploadedFile("svar.pdf", b"%PDF-1.7 svar")

    browser_of(owner).post(address("report", obligation.public_id), {"text": "Klart.", "file": paper})

    report = obligation.reports.get()
    got = browser_of(owner).get(address("report-file", obligation.public_id, report.public_id))
    assert (report.text, report.file_name, b"".join(got.streaming_content)) == ("Klart.", "svar.pdf", b"%PDF-1.7 svar")


def test_a_hostile_file_is_refused_and_the_words_stay(browser_of, obligation, owner):
    page = SimpleUploadedFile("svar.pdf", b"<html><script>alert(1)</script>")

    answer = browser_of(owner).post(address("report", obligation.public_id), {"text": "Klart.", "file": page})

    assert (answer.status_code, obligation.reports.count(), "Klart." in answer.content.decode()) == (200, 0, True)


@pytest.mark.parametrize("name", ["report", "judge"])
def test_a_neighbour_sees_the_set_but_neither_reports_nor_judges(browser_of, obligation, neighbour, name):
    more = ["accept"] if name == "judge" else []

    seen = browser_of(neighbour).get(address("obligation", obligation.public_id))
    acted = browser_of(neighbour).post(address(name, obligation.public_id, *more), {"text": "Klart."})

    assert (seen.status_code, acted.status_code, Obligation.objects.get().state) == (200, 403, "open")


def test_somebody_of_another_body_sees_nothing(browser_of, obligation):
    stranger = member(make_body("Ett annat organ"), make_organisation("Kvarnsele"), "Tora Berg")

    assert browser_of(stranger).get(address("obligation", obligation.public_id)).status_code == 404


@pytest.mark.parametrize("name", ["mine", "board"])
def test_a_citizen_is_sent_to_the_log_in(browser_of, name):
    answer = browser_of(None).get(address(name))

    assert (answer.status_code, reverse("accounts:log-in") in answer["Location"]) == (302, True)


def test_what_stands_under_a_confidential_item_is_not_for_readers(browser_of, obligation, reader, secretary):
    type(obligation.clause.item).objects.update(is_confidential=True)

    answers = [browser_of(user).get(address("obligation", obligation.public_id)) for user in (reader, secretary)]

    assert [answer.status_code for answer in answers] == [404, 200]


def test_a_secretary_confirms_what_is_marked(browser_of, obligation, secretary):
    Obligation.objects.update(state="proposed")
    other = owe(obligation.clause, make_organisation("Ekelunda"), state="proposed")

    browser_of(secretary).post(address("confirm"), {"obligation": [obligation.public_id]})

    assert dict(Obligation.objects.values_list("pk", "state")) == {obligation.pk: "open", other.pk: "proposed"}


def test_letting_go_wants_a_reason(browser_of, obligation, secretary):
    browser = browser_of(secretary)

    browser.post(address("judge", obligation.public_id, "let-go"), {"because": ""})
    without = Obligation.objects.get().state
    browser.post(address("judge", obligation.public_id, "let-go"), {"because": "Frågan har fallit."})

    assert (without, Obligation.objects.get().state) == ("open", "withdrawn")


def test_a_day_that_is_none_is_refused_with_a_sentence(browser_of, obligation, secretary):
    answer = browser_of(secretary).post(address("judge", obligation.public_id, "due"), {"due_on": "snart"}, follow=True)

    assert "2027-03-12" in answer.content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_my_page_costs_the_same_however_long(browser_of, obligation, owner, django_assert_num_queries, rows):
    for number in range(rows - 1):
        owe(obligation.clause, obligation.organisation, key=f"again {number}")
    browser = browser_of(owner)

    with django_assert_num_queries(22):
        browser.get(address("mine"))


@pytest.mark.parametrize("rows", [1, 3])
def test_the_board_costs_the_same_however_long(browser_of, obligation, secretary, django_assert_num_queries, rows):
    for number in range(rows - 1):
        owe(obligation.clause, make_organisation(f"Kommun {number}"))
    browser = browser_of(secretary)

    with django_assert_num_queries(7):
        browser.get(address("board"))
