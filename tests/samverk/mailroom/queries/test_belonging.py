"""To which case a message belongs, and what leaves that to a person."""

import pytest

from samverk.mailroom.queries.belonging import address_of, belonging_of, cases_numbered
from samverk.mailroom.reading import read_mail
from samverk.registry import actions
from samverk.registry.actions import register_of
from tests.samverk.mailroom.making import AT, a_case, a_letter, answer_to, keeper, sent_in, written

pytestmark = pytest.mark.django_db


def found(raw):
    belongs = belonging_of(read_mail(raw))
    return belongs.case, belongs.found_by, belongs.is_certain


@pytest.mark.parametrize(
    "subject",
    [
        "KDG 2026-0001",
        "Sv: Ert dnr KDG 2026-0001 om avtalet",
        "kdg 2026-1",
        "KDG\u00a02026\u20130001",
        "KDG2026-0001",
        "Dnr: KDG-2026-0001.",
        "(KDG 2026-0001-3)",
        "KDG 2026/0001",
    ],
)
def test_a_registry_number_in_the_subject_names_the_case(subject):
    case = a_case()

    assert found(written(subject)) == (case, "number", True)


@pytest.mark.parametrize("subject", ["KDG 2026-00012", "XKDG 2026-0001", "2026-0001", "KDG 2025-0001", "KDG 2026", ""])
def test_other_numbers_name_none(subject):
    a_case()

    assert cases_numbered(subject) == []


def test_an_answer_to_our_letter_belongs_where_that_was_registered():
    case = a_case()

    assert found(answer_to(sent_in(case))) == (case, "answer", True)


def test_an_answer_is_known_by_any_of_the_messages_before_it():
    case = a_case()
    sent_in(case)

    assert found(written(References="<x@y.example> <our@sjuasar.example> <z@y.example>"))[0] == case


def test_an_answer_to_what_is_gathered_is_for_a_person_to_place():
    body = a_case().register.body
    gathering = actions.open_case(body, "Utskick 2026", at=AT, by=keeper(), origin="sendouts 2026")

    assert found(answer_to(sent_in(gathering))) == (gathering, "answer", False)


def test_an_answer_about_who_asked_for_documents_names_no_case():
    letter = sent_in(a_case(), about_kind="documentrequest", about_id="s2nd0ut")

    assert found(answer_to(letter)) == (None, "", False)


def test_the_address_of_a_case_names_it():
    case = a_case()
    own = address_of(case)

    assert own == f"kansli+{case.public_id}@sjuasar.example"
    assert found(written("Fråga", to=f"Kansliet <{own.upper()}>")) == (case, "tag", True)
    assert found(written("Fråga", Delivered_To=own)) == (case, "tag", True)


@pytest.mark.parametrize("to", ["kansli+@sjuasar.example", "kansli+nothing@sjuasar.example", "kansli@sjuasar.example"])
def test_another_address_names_none(to):
    a_case()

    assert found(written("Fråga", to=to)) == (None, "", False)


def test_without_an_address_of_its_own_the_house_gives_none(settings):
    case, settings.INCOMING_MAIL = a_case(), type(settings.INCOMING_MAIL)()

    assert (address_of(case), found(written("x", to="+a@b.example"))[0]) == ("", None)


def test_two_cases_are_a_question_for_a_person():
    first = a_case()
    second = actions.open_case(first.register.body, "Annat", at=AT, by=keeper())

    assert found(written(f"KDG 2026-0001 och {second.designation}")) == (None, "", False)
    assert found(written(second.designation, to=address_of(first))) == (None, "", False)


def test_two_bodies_have_numbers_of_their_own():
    case = a_case()
    assert register_of(case.register.body, at=AT).mark == "KDG"
    assert found(answer_to(a_letter("other")))[0] is None
