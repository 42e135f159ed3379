"""What the demonstration tells of networks and formalised collaborations."""

import tomllib
from datetime import date

import pytest
from django.conf import settings

from samverk.collaborations.models import Collaboration
from samverk.networks.models import LifeStep, YearPlan
from samverk.networks.queries.waiting import suggested_steps
from samverk.networks.tasks import look_after_networks, suggest_network_steps
from samverk.site.demonstration_networks import tell_of_networks
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db
PATH = settings.CHECKOUT / "samples" / "networks.toml"
TODAY = date(2026, 3, 2)


@pytest.fixture
def said():
    rows = tomllib.loads(PATH.read_text(encoding="utf-8"))
    for name in sorted({name for row in rows["collaborations"] for name in row["parties"]}):
        make_organisation(name)
    for row in rows["plans"]:
        make_body(row["network"], kind="network")
    return rows


def test_told_twice_it_is_told_once(said):
    item = make_item(make_meeting(None, date(2015, 2, 6)))
    known = make_clause(item, "att inrätta HR-nätverket", verb_class="establish")
    make_clause(item, "att inrätta ett nätverk för skog", verb_class="establish")
    suggest_network_steps.func([known.meeting_id])
    by = make_user("secretary")

    for _time in range(2):
        tell_of_networks(PATH, today=TODAY, by=by)

    assert Collaboration.objects.count() == len(said["collaborations"])
    assert YearPlan.objects.count() == len(said["plans"])
    assert [step.clause for step in LifeStep.objects.all()] == [known]
    # What the archive does not name outright waits for a person.
    assert [step.name_as_written for step in suggested_steps()] == ["Nätverk för skog"]


def test_every_day_networks_are_looked_after(said):
    assert look_after_networks.func("2026-03-02") == {"asked": 0, "reminded": 0}
