"""What holds when several processes take steps, confirm and leave at once, on a real database that they share."""

import pytest

from samverk.networks.actions import push_change
from tests.at_once import at_once, take_back
from tests.samverk.networks.actions.test_mandates import AT
from tests.samverk.networks.making import TODAY, make_active, make_cited, make_ready, make_region

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, date, datetime
from samverk.accounts.models import User
from samverk.networks.actions import confirm_change, leave, start_network, take_step
from samverk.networks.basis import Basis
from samverk.networks.models import ChangeAsked, Network
network = Network.objects.select_related("body").get()
by = User.objects.get(role="secretary")
today = date(2026, 3, 2)
basis = Basis(because="Beslut")
asked = ChangeAsked.objects.select_related("network", "change__clause").first()
part = network.participations.filter(answer="yes").first()
"""
DONE = '\nprint("done")'
REST = 'take_step(network, "let-rest", on=today, basis=basis, today=today, by=by)'
CONFIRM = 'confirm_change(asked, remarks="", at=datetime(2026, 3, 2, 9, tzinfo=UTC), by=by)'
START_OR_LEAVE = (
    "leave(part, on=date(2026, 3, 1), by=by) if number == 0 else "
    "start_network(network, on=today, basis=basis, today=today, by=by)"
)


def test_of_many_who_let_a_network_rest_one_does(tmp_path):
    make_active(make_region())

    assert at_once(PREPARE, REST + DONE, tmp_path) == ["done", *["step-does-not-fit"] * 3]


def test_a_change_confirmed_in_several_tabs_makes_one_version(tmp_path):
    region = make_region()
    network = make_active(region)
    clause = make_cited(on=TODAY)
    push_change("Digitalisering ingår.", [network], clause=clause, holds_from=TODAY, at=AT, by=region.secretary)

    assert at_once(PREPARE, CONFIRM + DONE, tmp_path) == [*["change-confirmed"] * 3, "done"]


def test_no_network_starts_with_the_sixth_just_leaving(tmp_path):
    network = make_ready(make_region(), count=6)

    said = at_once(PREPARE, START_OR_LEAVE + DONE, tmp_path)

    # Whoever comes first is in time: either nobody starts it, or one did while six still took part.
    assert said.count("done") in {1, 2}
    assert set(said) <= {"done", "network-not-ready", "step-does-not-fit"}
    take_back(tmp_path)
    assert network.steps.filter(kind="start").count() == said.count("done") - 1
