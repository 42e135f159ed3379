"""Send-outs and questions enter themselves; what is confidential in them tells nothing."""

import pytest
from django.urls import reverse

from samverk.meetings.models import MatterStep
from samverk.records.actions import store_file
from samverk.registry.models import Case, Entry
from samverk.registry.tasks import (
    register_rounds,
    register_sendouts,
)
from samverk.rounds.actions import About
from samverk.sendouts.models import Attachment, Sendout
from tests.factories import make_clause, make_item, make_matter, make_meeting
from tests.samverk.registry.making import PROVISIONAL, house_with_a_register, what_was_entered
from tests.samverk.rounds.making import make_round
from tests.samverk.sendouts.making import make_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return house_with_a_register()


def test_a_send_out_without_a_matter_is_gathered(house):
    sendout = make_sent(house)

    for _again in range(2):
        register_sendouts.func([sendout.pk])

    assert what_was_entered() == [("Underlag till …", "", [])]
    assert Case.objects.get().title == "Utskick 2026"


def test_a_send_out_belongs_to_the_matter_of_its_clause(house):
    item = make_item(make_meeting(house.body), "Avtalet")
    matter = make_matter("Avtalet")
    MatterStep.objects.create(matter=matter, item=item)

    register_sendouts.func([make_sent(house, clause=make_clause(item)).pk])

    assert Case.objects.get().matter == matter


@pytest.mark.parametrize("because", ["send-out", "item", "matter"])
def test_a_confidential_send_out_tells_nothing(house, because, client):
    item = make_item(make_meeting(house.body), "Hemliga avtalet", is_confidential=because != "send-out")
    matter = make_matter("Hemliga avtalet")
    MatterStep.objects.create(matter=matter, item=item)
    of = {"clause": make_clause(item)} if because == "item" else {"matter": matter}
    sendout = make_sent(house, subject="Hemliga avtalet", **of)
    Attachment.objects.create(
        sendout=sendout, stored_file=store_file(b"x", media_type="text/plain"), name="hemligt.txt"
    )
    Sendout.objects.filter(pk=sendout.pk).update(is_confidential=because == "send-out")

    register_sendouts.func([sendout.pk])

    register = house.body.register
    address = reverse("registry:public", args=[register.public_id])
    assert what_was_entered() == [("Utskick i ett konfidentiellt ärende", PROVISIONAL, ["bilaga-1.txt"])]
    assert "emliga avtalet" not in client.get(address).content.decode()


def test_a_question_that_went_to_the_members_is_entered(house):
    question = make_round(house)

    for _again in range(2):
        register_rounds.func([question.pk])

    assert what_was_entered() == [(question.question, "", [])]
    entry = Entry.objects.get(act="record")
    assert (entry.direction, entry.receiver) == ("out", "3 mottagare")


def test_a_question_about_something_confidential_tells_nothing(house):
    item = make_item(make_meeting(house.body), "Hemligt", is_confidential=True)
    question = make_round(house, question="Hemligt?", about=About("item", item.public_id))

    register_rounds.func([question.pk])

    assert what_was_entered() == [("Fråga i ett konfidentiellt ärende", PROVISIONAL, [])]


def test_what_another_room_asks_for_its_own_ends_is_no_record(house):
    register_rounds.func([make_round(house, purpose="poll").pk])

    assert what_was_entered() == []
