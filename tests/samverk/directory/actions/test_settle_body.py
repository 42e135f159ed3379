"""What binds a body."""

import pytest

from samverk.directory.actions import settle_body
from samverk.directory.models import Body
from samverk.records.models import TrailEntry
from tests.factories import make_body

pytestmark = pytest.mark.django_db


def test_settle_body_stores_what_differs_and_leaves_no_trace_of_nothing(secretary):
    body = make_body("Styrelsen")
    wanted = {"profile": "federation", "seats_per_organisation": 3, "calendar_is_public": True}

    settle_body(body, **wanted, by=secretary)
    settle_body(body, **wanted, by=secretary)

    assert Body.objects.values(*wanted).get() == wanted
    assert list(TrailEntry.objects.values_list("act", "detail")) == [("body-settled", wanted)]
