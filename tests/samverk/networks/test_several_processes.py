"""What holds when several processes take steps, confirm and leave at once, on a real database that they share."""

import os
import subprocess
import sys

import pytest

from samverk.networks.actions import push_change
from samverk.networks.models import Network
from tests.browser.running import shared_database
from tests.samverk.networks.actions.test_mandates import AT
from tests.samverk.networks.making import TODAY, make_active, make_cited, make_ready, make_region

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PROCESSES = 4

BEGIN = """
import sys, django
django.setup()
from datetime import UTC, date, datetime
from samverk.accounts.models import User
from samverk.networks.actions import confirm_change, leave, start_network, take_step
from samverk.networks.basis import Basis
from samverk.networks.models import ChangeAsked, Network
from samverk.records.refusal import RuleBroken
number = int(sys.argv[1])
network = Network.objects.select_related("body").get()
by = User.objects.get(role="secretary")
today = date(2026, 3, 2)
basis = Basis(because="Beslut")
asked = ChangeAsked.objects.select_related("network", "change__clause").first()
part = network.participations.filter(answer="yes").first()
print("ready", flush=True)
sys.stdin.readline()
try:
    {act}
    print("done")
except RuleBroken as refused:
    print(refused.code)
"""
REST = 'take_step(network, "let-rest", on=today, basis=basis, today=today, by=by)'
CONFIRM = 'confirm_change(asked, remarks="", at=datetime(2026, 3, 2, 9, tzinfo=UTC), by=by)'
START_OR_LEAVE = (
    "leave(part, on=date(2026, 3, 1), by=by) if number == 0 else "
    "start_network(network, on=today, basis=basis, today=today, by=by)"
)


@pytest.fixture
def at_once(tmp_path):
    """Return a function that lets several processes do the same at the same moment, and returns what each says."""

    def run(act):
        environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
            "PYTHONPATH": "src",
            "DATABASE_URL": shared_database(tmp_path),
            "SAMVERK_DATA_DIR": str(tmp_path),
        }
        code = BEGIN.format(act=act)
        processes = [
            subprocess.Popen(
                [sys.executable, "-c", code, str(number)],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for number in range(PROCESSES)
        ]
        for process in processes:
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            process.stdin.write("\n")
            process.stdin.flush()
        return sorted(process.communicate(timeout=60)[0].strip() for process in processes)

    return run


def test_of_many_who_let_a_network_rest_one_does(at_once):
    make_active(make_region())

    assert at_once(REST) == ["done", "step-does-not-fit", "step-does-not-fit", "step-does-not-fit"]


def test_a_change_confirmed_in_several_tabs_makes_one_version(at_once):
    region = make_region()
    network = make_active(region)
    clause = make_cited(on=TODAY)
    push_change("Digitalisering ingår.", [network], clause=clause, holds_from=TODAY, at=AT, by=region.secretary)

    assert at_once(CONFIRM) == ["change-confirmed", "change-confirmed", "change-confirmed", "done"]


def test_no_network_starts_with_the_sixth_just_leaving(at_once):
    make_ready(make_region(), count=6)

    said = at_once(START_OR_LEAVE)

    # Whoever comes first is in time: either nobody starts it, or one did while six still took part.
    assert said.count("done") in {1, 2}
    assert set(said) <= {"done", "network-not-ready", "step-does-not-fit"}
    assert Network.objects.count() == 1
