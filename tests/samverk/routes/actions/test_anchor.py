"""How the municipalities handle a matter at home."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from samverk.directory.models import Organisation
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.routes.actions import (
    Says,
    close_anchoring,
    open_anchoring_again,
    remind_municipalities,
    say_handled,
)
from samverk.routes.models import Handled
from samverk.routes.queries.reminded import answers_due
from tests.factories import make_organisation
from tests.samverk.routes.making import AT, NAMES, TODAY, answer, make_anchoring, make_house, row_of

pytestmark = pytest.mark.django_db
ADDRESS = "https://samverk.example/x"


@pytest.fixture
def house():
    return make_house()


def test_every_municipality_that_is_a_member_that_day_is_asked(house):
    make_organisation("Gamleby", member_to=date(2020, 12, 31))
    make_organisation("Nyby", member_from=date(2025, 1, 1))
    make_organisation("Regionen", kind=Organisation.Kind.REGION)

    anchoring = make_anchoring(house)

    assert [row.organisation.name for row in anchoring.handlings.order_by("organisation__sort_key")] == list(NAMES)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"answer_by": TODAY - timedelta(days=1)}, "answer-by-in-the-past"),
        ({"wording": " "}, "wording-missing"),
        ({"on": date(1900, 1, 1)}, "nobody-to-ask"),
    ],
)
def test_what_cannot_be_asked_is_refused(house, fields, code):
    if code == "nobody-to-ask":
        Organisation.objects.update(member_from=date(2000, 1, 1))

    with pytest.raises(RuleBroken, match=code):
        make_anchoring(house, **fields)


def test_each_change_is_kept(house):
    anchoring = make_anchoring(house)

    answer(house, anchoring, registry_number="KS 2024/12", by_body="executive")
    answer(house, anchoring, outcome="refused")

    said = Handled.objects.order_by("version").values_list("version", "outcome", "registry_number", "given_by__name")
    assert list(said) == [
        (1, "taken", "KS 2024/12", "Brohult Direktör"),
        (2, "refused", "", "Brohult Direktör"),
    ]
    assert TrailEntry.objects.filter(act="local-handling-said").count() == 2


def test_the_same_said_twice_is_kept_once(house):
    anchoring = make_anchoring(house)
    handling = row_of(anchoring, house.municipalities[0])
    says = Says(outcome="taken", decided_on=TODAY)

    for _tab in range(2):
        say_handled(handling, says, seen=0, at=AT, by=house.members[0])

    assert Handled.objects.count() == 1


def test_of_two_tabs_that_say_different_things_the_second_is_told(house):
    handling = row_of(make_anchoring(house), house.municipalities[0])
    say_handled(handling, Says(outcome="taken", decided_on=TODAY), seen=0, at=AT, by=house.members[0])

    with pytest.raises(RuleBroken, match="handling-changed"):
        say_handled(handling, Says(outcome="refused", decided_on=TODAY), seen=0, at=AT, by=house.members[0])


@pytest.mark.parametrize(
    ("says", "code"),
    [
        (Says(outcome="taken"), "decided-on-missing"),
        (Says(outcome="refused"), "decided-on-missing"),
        (Says(outcome="taken", decided_on=TODAY + timedelta(days=1)), "decided-in-the-future"),
    ],
)
def test_a_decision_has_a_day_that_has_come(house, says, code):
    handling = row_of(make_anchoring(house), house.municipalities[0])

    with pytest.raises(RuleBroken, match=code):
        say_handled(handling, says, seen=0, at=AT, by=house.members[0])


def test_what_was_decided_today_may_be_told_right_after_midnight(house):
    handling = row_of(make_anchoring(house), house.municipalities[0])
    half_past_midnight = datetime(2024, 3, 10, 23, 30, tzinfo=UTC)

    said = Says(outcome="taken", decided_on=date(2024, 3, 11))
    say_handled(handling, said, seen=0, at=half_past_midnight, by=house.members[0])

    assert Handled.objects.get().decided_on == date(2024, 3, 11)


def test_a_day_to_come_may_be_told_while_nothing_is_decided(house):
    handling = row_of(make_anchoring(house), house.municipalities[0])

    said = say_handled(
        handling, Says(decided_on=date(2024, 4, 8), by_body="council"), seen=0, at=AT, by=house.members[0]
    )

    assert (said.outcome, said.decided_on) == ("none-yet", date(2024, 4, 8))


def test_closed_it_takes_no_answers_until_it_is_opened_again(house):
    anchoring = make_anchoring(house)
    close_anchoring(anchoring, at=AT, by=house.secretary)

    with pytest.raises(RuleBroken, match="handling-closed"):
        answer(house, anchoring)
    with pytest.raises(RuleBroken, match="handling-closed"):
        close_anchoring(anchoring, at=AT, by=house.secretary)
    open_anchoring_again(anchoring, by=house.secretary)
    with pytest.raises(RuleBroken, match="handling-open"):
        open_anchoring_again(anchoring, by=house.secretary)

    assert answer(house, anchoring).version == 1


def test_the_silent_are_reminded_once_before_the_day(house):
    anchoring = make_anchoring(house)
    answer(house, anchoring)

    sent = [remind_municipalities(anchoring, address=ADDRESS, on=TODAY, by=None) for _day in range(3)]

    assert sent == [2, 0, 0]
    assert sorted(Letter.objects.values_list("to_name", flat=True)) == ["Ekelunda Direktör", "Åbynäs Direktör"]
    assert Letter.objects.first().subject == "Påminnelse: hur er kommun hanterar Gemensam plan"


def test_a_person_reminds_at_most_once_a_day(house):
    anchoring = make_anchoring(house)

    sent = [
        remind_municipalities(anchoring, address=ADDRESS, on=day, by=house.secretary)
        for day in (TODAY, TODAY, TODAY + timedelta(days=1))
    ]

    assert sent == [3, 0, 3]


def test_a_confidential_title_stands_in_no_letter(house):
    anchoring = make_anchoring(house, is_confidential=True)

    remind_municipalities(anchoring, address=ADDRESS, on=TODAY, by=None)

    letter = Letter.objects.first()
    assert "Gemensam plan" not in letter.subject + letter.text


@pytest.mark.parametrize(
    ("day", "is_due"),
    [(date(2024, 4, 22), False), (date(2024, 4, 23), True), (date(2024, 4, 30), True), (date(2024, 5, 1), False)],
)
def test_reminders_go_out_in_the_last_week(house, day, is_due):
    make_anchoring(house)

    assert answers_due(day).exists() == is_due


def test_where_all_have_answered_nobody_is_reminded(house):
    anchoring = make_anchoring(house)
    for place in range(3):
        answer(house, anchoring, place)

    assert not answers_due(date(2024, 4, 25)).exists()


def test_the_database_keeps_a_day_with_every_decision(house):
    handling = row_of(make_anchoring(house), house.municipalities[0])

    with pytest.raises(IntegrityError), transaction.atomic():
        Handled.objects.create(handling=handling, version=1, outcome="taken", given_at=AT)
