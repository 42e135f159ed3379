"""A seal reads every table that a file of minutes is made of, and costs the same however many meetings."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samverk.drafting.actions import correct
from samverk.meetings.models import Meeting
from samverk.publishing.oparl import seals
from samverk.publishing.oparl.seals import MADE_OF, seals_of
from samverk.publishing.open_data.minutes_files import WRITTEN
from samverk.releasing import actions as releasing
from tests.factories import PUBLISHED, make_meeting
from tests.samverk.releasing.making import AT, PRIVATE, approved_here


def tables(found: CaptureQueriesContext) -> set[str]:
    return {name for query in found for name in re.findall(r'(?:FROM|JOIN) "(\w+)"', query["sql"])}


def test_files_are_made_of_nothing_that_the_seal_does_not_read(secretary: Any, db: None) -> None:
    scene = approved_here()
    correct(
        scene.meeting, scene.items[1], was="har sökt", now=f"söker ({PRIVATE})", reason="Fel", at=AT, by=scene.keeper
    )
    releasing.mask(scene.meeting, PRIVATE, why="private-person", at=AT, by=secretary)
    Meeting.objects.filter(pk=scene.meeting.pk).update(published_at=PUBLISHED)
    meeting = Meeting.objects.get(pk=scene.meeting.pk)

    with CaptureQueriesContext(connection) as written:
        for write in WRITTEN.values():
            write(meeting)
    with CaptureQueriesContext(connection) as read:
        seals_of([meeting.pk])

    assert tables(written) - tables(read) == set()
    assert len(tables(written)) > 12


def test_many_seals_cost_as_many_queries_as_one(register: Meeting, django_assert_num_queries: Any) -> None:
    others = [make_meeting(register.body).pk for _ in range(3)]

    with django_assert_num_queries(len(MADE_OF)):
        found = seals_of([register.pk, *others])

    assert len(set(found.values())) == 4


def test_without_meetings_there_is_nothing_to_ask(db: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert seals_of([]) == {}


def test_other_code_writes_other_files(register: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    before = seals_of([register.pk])
    monkeypatch.setattr(seals, "_writers", lambda: ("another", "code"))

    assert seals_of([register.pk]) != before
