"""Answering in every form on its page: files, entries, orders; late answers; people one by one."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from samverk.rounds.actions import Said, close_round, give_answer
from samverk.rounds.models import Answer, Round
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import asked_of, make_house, make_round, make_seated_user

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4 svar"


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def now():
    return timezone.now()


def put(house, now, **fields):
    return make_round(house, **{"at": now, "closes_at": now + timedelta(days=7)} | fields)


def answer_at(question, asked):
    return reverse("rounds:answer", args=[question.public_id, asked.public_id])


def page(question, name="rounds:round"):
    return reverse(name, args=[question.public_id])


def upload(asked, name="svar.pdf", content=PDF):
    return {f"a{asked.public_id}-file": SimpleUploadedFile(name, content)}


def test_a_file_is_sent_and_handed_out_to_those_who_see_the_answer(house, now, browser_of):
    question = put(house, now, form="file")
    asked = asked_of(question, house.municipalities[0])
    browser_of(house.members[0]).post(answer_at(question, asked), upload(asked))
    answer = asked.answers.get()
    address = reverse("rounds:file", args=[question.public_id, answer.public_id])
    stranger = make_seated_user("Udda Person", None, None)
    everybody = [house.members[0], house.members[1], house.secretary, make_user("reader"), stranger, None]

    codes = [browser_of(user).get(address).status_code for user in everybody]
    response = browser_of(house.members[1]).get(address)

    assert codes == [200, 200, 200, 200, 404, 302]
    assert b"".join(response.streaming_content) == PDF
    assert 'filename="svar.pdf"' in response.headers["Content-Disposition"]


def test_a_file_in_a_blind_question_is_handed_out_to_nobody_else_before_it_is_closed(house, now, browser_of):
    question = put(house, now, form="file", is_blind=True)
    asked = asked_of(question, house.municipalities[0])
    browser_of(house.members[0]).post(answer_at(question, asked), upload(asked))
    address = reverse("rounds:file", args=[question.public_id, asked.answers.get().public_id])
    everybody = [house.members[0], house.members[1], house.secretary, make_user("reader"), make_user("secretary")]

    before = [browser_of(user).get(address).status_code for user in everybody]
    close_round(question, at=now, by=house.secretary)
    after = [browser_of(user).get(address).status_code for user in everybody]

    assert (before, after) == ([200, 404, 404, 404, 404], [200] * 5)


def test_a_file_that_is_no_paper_is_refused_with_a_sentence(house, now, browser_of):
    question = put(house, now, form="file")
    asked = asked_of(question, house.municipalities[0])

    page = browser_of(house.members[0]).post(answer_at(question, asked), upload(asked, "x.pdf", b"<script>"))

    assert "PDF, Word, Excel" in page.content.decode()
    assert Answer.objects.count() == 0


def test_a_comment_is_changed_and_the_file_kept(house, now, browser_of):
    question = put(house, now, form="file")
    asked = asked_of(question, house.municipalities[0])
    browser = browser_of(house.members[0])
    browser.post(answer_at(question, asked), upload(asked))

    browser.post(answer_at(question, asked), {f"a{asked.public_id}-comment": "Se sidan 3"})

    names = asked.answers.values_list("version", "file_name", "comment")
    assert list(names) == [(1, "svar.pdf", ""), (2, "svar.pdf", "Se sidan 3")]


def test_three_ideas_each_with_title_and_description_and_no_fourth(house, now, browser_of):
    question = put(house, now, form="entry", quota=3)
    asked = asked_of(question, house.municipalities[0])
    browser = browser_of(house.members[0])

    for number in range(1, 5):
        said = {f"a{asked.public_id}-title": f"Idé {number}", f"a{asked.public_id}-text": "Därför"}
        browser.post(answer_at(question, asked), said)

    assert list(asked.answers.values_list("place", "title")) == [(1, "Idé 1"), (2, "Idé 2"), (3, "Idé 3")]


@pytest.mark.parametrize(
    ("ranks", "numbers", "is_taken"),
    [
        (None, ("2", "1", "3"), True),
        (2, ("2", "1", ""), True),
        (None, ("1", "1", "2"), False),
        (None, ("1", "2", ""), False),
        (2, ("1", "2", "3"), False),
        (2, ("", "2", ""), False),
        (None, ("0", "1", "2"), False),
        (None, ("ett", "två", "tre"), False),
    ],
)
def test_an_order_is_written_in_numbers(house, now, browser_of, ranks, numbers, is_taken):
    question = put(house, now, form="ranked", options=["Bad", "Cykel", "Sol"], ranks=ranks)
    asked = asked_of(question, house.municipalities[0])
    options = question.options.values_list("public_id", flat=True)
    said = {
        f"a{asked.public_id}-rank-{option}": number for option, number in zip(options, numbers, strict=True) if number
    }

    response = browser_of(house.members[0]).post(answer_at(question, asked), said)

    assert (response.status_code == 302, Answer.objects.exists()) == (is_taken, is_taken)
    if is_taken:
        row = asked.answers.get().options.select_related("option").first()
        assert (row.option.label, row.rank) == ("Cykel", 1)


def test_an_order_stands_in_the_table_with_points_and_picture(house, now, browser_of):
    question = put(house, now, form="ranked", options=["Bad", "Cykel"])
    bad, cykel = question.options.values_list("pk", flat=True)
    for place, ranks in enumerate([(cykel, bad), (bad, cykel)]):
        asked = asked_of(question, house.municipalities[place])
        give_answer(asked, Said(ranks=ranks), at=now, by=house.members[place])

    text = browser_of(house.members[2]).get(page(question)).content.decode()

    assert text.count("delad") >= 2
    assert "<svg viewBox" in text
    assert "I ordning efter poäng: 1. ”Bad” och ”Cykel”" in text


def test_a_late_answer_is_taken_in_and_marked(house, now, browser_of):
    question = put(house, now, takes_late=True, form="entry", quota=3)
    Round.objects.update(opened_at=now - timedelta(days=9), closes_at=now - timedelta(days=1))
    asked = asked_of(question, house.municipalities[0])
    browser = browser_of(house.members[0])

    notice = "Sista svarstid har passerat" in browser.get(page(question)).content.decode()
    browser.post(answer_at(question, asked), {f"a{asked.public_id}-title": "Tillit"})
    shown = browser.get(page(question)).content.decode()

    assert (notice, asked.answers.get().is_late, "Kom in sent" in shown) == (True, True, True)


def test_everybody_with_a_seat_may_be_asked_one_by_one(house, now, browser_of):
    one = house.municipalities[0]
    other = make_seated_user("Vera Vik", house.body, one)
    address = f"{reverse('rounds:new')}?body={house.body.public_id}"
    said = {
        "question": "Vem har tid?",
        "form": "text",
        "quota": "1",
        "each_person": "on",
        "closes_on": (now + timedelta(days=9)).date().isoformat(),
        "organisations": [one.pk],
    }
    browser_of(house.secretary).post(address, said)
    question = Round.objects.get()
    mine = question.asked.get(person=other.person)

    browser = browser_of(other)
    browser.post(answer_at(question, mine), {f"a{mine.public_id}-text": "Jag"})
    elsewhere = question.asked.get(person=house.members[0].person)
    refused = browser.post(answer_at(question, elsewhere), {f"a{elsewhere.public_id}-text": "Inte jag"})

    assert question.asked.count() == 2
    assert mine.answers.get().text == "Jag"
    assert (refused.status_code, elsewhere.answers.count()) == (404, 0)
    assert "Vera Vik, Brohult" in browser.get(page(question)).content.decode()


@pytest.mark.parametrize(
    ("days", "is_taken"), [("7, 3 1", True), ("", True), ("0", False), ("61", False), ("x", False)]
)
def test_days_of_reminders_are_written_with_commas(house, now, browser_of, days, is_taken):
    address = f"{reverse('rounds:new')}?body={house.body.public_id}"
    said = {"question": "Vill ni?", "form": "interest", "quota": "1", "remind_days": days}
    said |= {"closes_on": (now + timedelta(days=9)).date().isoformat(), "organisations": house.municipalities[0].pk}

    browser_of(house.secretary).post(address, said)

    assert Round.objects.exists() == is_taken
    if days:
        assert [one.remind_days for one in Round.objects.all()] == ([[1, 3, 7]] if is_taken else [])
