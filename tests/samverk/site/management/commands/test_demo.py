"""The demonstration, on some of the archive that comes with the source."""

import io
import shutil

import pytest
from django.core.management import CommandError, call_command

from samverk.accounts.models import User
from samverk.archive.models import MatterSuggestion
from samverk.directory.models import Organisation
from samverk.disclosures.models import DocumentRequest
from samverk.followup.models import Obligation
from samverk.intake.models import Proposal
from samverk.matters.models import Matter
from samverk.meetings.models import Meeting
from samverk.preservation.models import PlanVersion
from samverk.registry.models import Entry
from samverk.releasing.models import PublicRules
from samverk.site.management.commands import demo as command

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
# Two of them share two matters, which bear registry numbers.
MINUTES = (
    "2017/2017-01-27-kommunchefsgruppen.txt",
    "2017/2017-11-24-kommunchefsgruppen.txt",
    "2020/2020-01-23-presidiet.txt",
    "2020/2020-02-14-styrelsen.docx",
    "2020/2020-10-30-styrelsen.odt",
)


@pytest.fixture
def demo(tmp_path, monkeypatch, settings):
    """Return a function that runs the demonstration on five of its minutes, and returns the lines it says."""
    (tmp_path / "samples/archive").mkdir(parents=True)
    for facts in ("collaboration.toml", "cycle.toml", "networks.toml", "office.toml"):
        shutil.copy(command.SAMPLES / facts, tmp_path / "samples")
    for path in MINUTES:
        shutil.copy(command.SAMPLES / "archive" / path, tmp_path / "samples/archive")
    monkeypatch.setattr(command, "SAMPLES", tmp_path / "samples")
    settings.DATA_DIR = tmp_path / "data"

    def run():
        told = io.StringIO()
        call_command("demo", stdout=told)
        return told.getvalue().splitlines()

    return run


def test_demo_fills_the_house_and_tells_how_to_log_in(demo, client):
    told = demo()

    emails = list(User.objects.order_by("pk").values_list("email", flat=True))
    password = told[-len(emails) - 1].rpartition(" ")[2]
    assert [line.split()[0] for line in told[-len(emails) :]] == emails
    assert set(command.PEOPLE) < set(emails)
    assert all(client.login(username=email, password=password) for email in emails)
    assert Organisation.objects.filter(is_member=True).count() == 7
    assert Meeting.objects.exclude(source_id="").count() == len(MINUTES)


def test_demo_plans_the_next_meetings_and_lays_out_their_agendas(demo):
    demo()

    planned = Meeting.objects.filter(state=Meeting.State.PLANNED)
    assert sorted(planned.values_list("body__name", flat=True)) == [
        "Kommundirektörsgruppen",
        "Kommundirektörsgruppen",
        "Presidiet",
        "Styrelsen",
    ]
    assert all(meeting.items.exists() for meeting in planned)
    assert list(Proposal.objects.values_list("state", flat=True)) == ["submitted", "submitted"]


def test_demo_lets_what_the_newest_minutes_oblige_to_hold(demo):
    demo()

    years = Obligation.objects.filter(state=Obligation.State.OPEN).dates("clause__meeting__held_on", "year")
    assert [day.year for day in years] == [2020]


def test_demo_leaves_the_newest_minutes_to_be_published(demo):
    demo()

    shown = Meeting.objects.exclude(source_id="").order_by("-held_on").values_list("published_at", flat=True)
    assert [published is not None for published in shown] == [False, False, False, True, True]


def test_demo_confirms_the_threads_that_a_registry_number_holds_together(demo):
    demo()

    numbered = Matter.objects.exclude(registry_number="").values_list("registry_number", flat=True)
    assert sorted(numbered) == ["SÅ 2019/38", "SÅ 2019/5"]
    assert MatterSuggestion.objects.filter(state="confirmed").count() == 2


def test_demo_furnishes_the_office_once(demo):
    for _run in range(2):
        demo()

    records = Entry.objects.filter(case__title="Gemensamt avtal om tolktjänster", act="record")
    assert list(records.order_by("number").values_list("direction", flat=True)) == ["in", "out", "internal"]
    assert sorted(DocumentRequest.objects.values_list("channel", "taken_by__email")) == [
        ("e-mail", None),
        ("phone", "sekreterare@sjuasar.example"),
    ]
    assert PlanVersion.objects.get().rows.exists()
    assert PublicRules.objects.get().body.name == "Styrelsen"


def test_demo_changes_nothing_the_second_time(demo):
    first = demo()
    before = list(Meeting.objects.order_by("pk").values()), list(User.objects.order_by("pk").values())

    second = demo()

    assert (list(Meeting.objects.order_by("pk").values()), list(User.objects.order_by("pk").values())) == before
    assert second[-8:] == first[-8:]


def test_demo_refuses_a_house_that_is_in_use(demo, reader):
    with pytest.raises(CommandError, match="users of its own"):
        demo()

    assert Organisation.objects.count() == 0


def test_demo_needs_the_source(demo, tmp_path):
    shutil.rmtree(tmp_path / "samples")

    with pytest.raises(CommandError, match="comes with the source code"):
        demo()
