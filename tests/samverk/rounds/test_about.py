"""Positions from home: a question to all from an item or a decision, and its answer in the draft by one press."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.meetings.models import Meeting
from samverk.post.models import Letter
from samverk.rounds.actions import About, Said, close_round, give_answer
from samverk.rounds.models import Round
from tests.factories import make_clause, make_item, make_meeting
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import asked_of, make_house, make_round, make_seated_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def item(house):
    return make_item(make_meeting(house.body, date(2024, 2, 16)), "Gemensam upphandling")


def put(house, now, kind, public_id, **fields):
    return make_round(
        house,
        **{"at": now, "closes_at": now + timedelta(days=7), "form": "interest", "about": About(kind, public_id)}
        | fields,
    )


def all_say_no(house, question, now):
    for one, user in zip(house.municipalities, house.members, strict=True):
        give_answer(asked_of(question, one), Said(position="no"), at=now, by=user)


@pytest.mark.parametrize("kind", ["item", "clause"])
def test_a_question_is_put_from_a_page_and_the_page_leads_to_it(house, now, item, browser_of, kind):
    about = item if kind == "item" else make_clause(item, "att fråga alla")
    browser = browser_of(make_user("secretary"))
    address = reverse(f"portal:{kind}", args=[about.public_id])
    begin = browser.get(address).content.decode().partition("/rounds/new/")[2].partition('"')[0].replace("&amp;", "&")
    form = browser.get(f"/rounds/new/{begin}").content.decode()
    said = {
        "question": "Vill ni vara med?",
        "form": "interest",
        "quota": "1",
        "closes_on": (now + timedelta(days=9)).date().isoformat(),
        "organisations": [one.pk for one in house.municipalities],
        "about_kind": kind,
        "about_id": about.public_id,
        "feedback_name": "Storviks stad",
        "feedback_email": "kansli@storvik.example",
    }

    browser.post(f"/rounds/new/{begin}", said)

    question = Round.objects.get()
    assert f'value="{about.public_id}"' in form
    assert (question.about_kind, question.about_id) == (kind, about.public_id)
    assert reverse("rounds:round", args=[question.public_id]) in browser.get(address).content.decode()
    assert address in browser.get(reverse("rounds:round", args=[question.public_id])).content.decode()
    all_say_no(house, question, now)
    close_round(question, at=now, by=house.secretary)
    assert "Ingen av kommunerna har anmält intresse." in Letter.objects.get(kind="round-feedback").text


def test_who_sees_questions_about_an_item_and_who_may_put_one(house, now, item, browser_of):
    question = put(house, now, "item", item.public_id)
    stranger = make_seated_user("Udda Person", None, None)
    everybody = [house.secretary, house.members[0], make_user("reader"), stranger, None]

    texts = [browser_of(u).get(reverse("portal:item", args=[item.public_id])).content.decode() for u in everybody]

    assert [question.public_id in text for text in texts] == [True, True, True, False, False]
    assert ["/rounds/new/" in text for text in texts] == [True, False, False, False, False]


def test_questions_about_something_else_are_left_alone(house, now, item, browser_of):
    put(house, now, "clause", item.public_id)
    put(house, now, "item", "another")
    put(house, now, "item", item.public_id, purpose="date-poll")

    text = browser_of(house.secretary).get(reverse("portal:item", args=[item.public_id])).content.decode()

    assert Round.objects.first().public_id not in text


def test_the_answer_is_put_into_the_draft_by_one_press(house, now, item, browser_of):
    Meeting.objects.filter(pk=item.meeting_id).update(state="held", closed_at=now, opened_at=now)
    question = put(house, now, "item", item.public_id)
    all_say_no(house, question, now)
    browser = browser_of(house.secretary)
    address = reverse("drafting:edit", args=[item.meeting.public_id, item.public_id])

    offered = browser.get(address).content.decode()
    begun = browser.get(f"{address}?round={question.public_id}").context["form"].initial["text"]

    assert f"?round={question.public_id}" in offered
    assert begun == "Ingen av kommunerna har anmält intresse."


def test_what_is_blind_is_not_offered_before_it_is_closed(house, now, item, browser_of):
    Meeting.objects.filter(pk=item.meeting_id).update(state="held", closed_at=now, opened_at=now)
    question = put(house, now, "item", item.public_id, is_blind=True)
    all_say_no(house, question, now)
    browser = browser_of(house.secretary)
    address = reverse("drafting:edit", args=[item.meeting.public_id, item.public_id])

    before = browser.get(f"{address}?round={question.public_id}").context["form"].initial["text"]
    close_round(question, at=now, by=house.secretary)
    after = browser.get(f"{address}?round={question.public_id}").context["form"].initial["text"]

    assert (before, after) == ("", "Ingen av kommunerna har anmält intresse.")
