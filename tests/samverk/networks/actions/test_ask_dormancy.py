"""Networks in which nothing has happened for a year: asked about once, decided by a person."""

from datetime import date, timedelta

import pytest

from samverk.networks.actions import ask_about_silence, close_network, keep_awake, let_rest, renew_plan, write_log
from samverk.networks.actions.ask_dormancy import a_year_before
from samverk.networks.basis import Basis
from samverk.networks.models import DormancyProposal, Network
from samverk.networks.queries.activity import last_activities
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.factories import make_meeting
from tests.samverk.networks.making import PROPOSED_ON, TODAY, make_active, make_proposed, make_region

pytestmark = pytest.mark.django_db
STARTED = date(2026, 2, 2)
SILENT = date(2027, 2, 2)


@pytest.fixture
def region():
    return make_region()


@pytest.fixture
def network(region):
    return make_active(region, on=STARTED)


def states():
    return list(DormancyProposal.objects.order_by("pk").values_list("state", flat=True))


def test_a_day_short_of_twelve_months_is_no_silence(network):
    assert (ask_about_silence(SILENT - timedelta(days=1)), ask_about_silence(SILENT)) == (0, 1)
    assert DormancyProposal.objects.get().silent_since == STARTED


def test_the_leap_day_has_a_day_a_year_before():
    assert a_year_before(date(2028, 2, 29)) == date(2027, 2, 28)


def test_over_a_whole_year_it_is_asked_once(network):
    asked = [ask_about_silence(SILENT + timedelta(days=number)) for number in range(0, 366, 5)]

    assert (sum(asked), states()) == (1, ["open"])


@pytest.mark.parametrize("what", ["meeting", "report", "plan"])
def test_whatever_happens_breaks_the_silence(network, region, what):
    day = date(2026, 9, 1)
    if what == "meeting":
        make_meeting(network.body, day)
    elif what == "report":
        write_log(network, "Årsrapport", kind="report", on=day, today=day, by=region.secretary)
    else:
        renew_plan(network, 2027, purpose="Syfte", goals="Mål", meeting_plan="Möten", on=day, by=region.secretary)

    assert (ask_about_silence(SILENT), ask_about_silence(date(2027, 9, 1))) == (0, 1)
    assert last_activities([network.body_id], SILENT) == {network.body_id: day}


def test_a_meeting_that_was_cancelled_or_is_only_planned_is_no_activity(network):
    make_meeting(network.body, date(2026, 9, 1), cancelled_at="2026-08-01T09:00Z")
    make_meeting(network.body, date(2026, 10, 1), state="planned")

    assert ask_about_silence(SILENT) == 1


def test_a_question_that_life_has_answered_is_over(network, region):
    ask_about_silence(SILENT)
    write_log(network, "Nystart", kind="activity", on=SILENT, today=SILENT, by=region.secretary)

    ask_about_silence(SILENT + timedelta(days=1))

    assert states() == ["overtaken"]


def test_only_networks_at_work_are_asked_about(region):
    make_proposed(region, on=PROPOSED_ON)

    assert ask_about_silence(date(2028, 1, 1)) == 0


def test_a_person_lets_it_rest(network, region):
    ask_about_silence(SILENT)
    basis = Basis(because="Ingen verksamhet")

    let_rest(DormancyProposal.objects.get(), on=SILENT, basis=basis, today=SILENT, by=region.secretary)

    assert (Network.objects.get().state, states()) == ("dormant", ["made-dormant"])


def test_a_person_keeps_it_awake_and_is_asked_after_another_year(network, region):
    ask_about_silence(SILENT)
    proposal = DormancyProposal.objects.get()

    keep_awake(proposal, because="Nytt möte i maj", on=SILENT, by=region.secretary)

    later = [ask_about_silence(date(2028, 2, 1)), ask_about_silence(date(2028, 2, 2))]
    assert (later, states()) == ([0, 1], ["kept-awake", "open"])


def test_a_reason_is_needed_and_the_second_decision_is_told(network, region):
    ask_about_silence(SILENT)
    proposal = DormancyProposal.objects.get()

    with pytest.raises(RuleBroken, match="basis-missing"):
        keep_awake(proposal, because=" ", on=SILENT, by=region.secretary)
    keep_awake(proposal, because="Fortsätter", on=SILENT, by=region.secretary)
    with pytest.raises(RuleBroken, match="dormancy-decided"):
        let_rest(proposal, on=SILENT, basis=Basis(because="Vilar"), today=SILENT, by=region.secretary)

    assert Network.objects.get().state == "active"


def test_the_end_needs_a_report_that_goes_to_the_management_and_the_secretariat(network, region):
    def close(report):
        basis = Basis(because="Uppdraget är slutfört")
        close_network(network, report=report, on=TODAY, basis=basis, today=TODAY, by=region.secretary)

    with pytest.raises(RuleBroken, match="last-report-missing"):
        close("  ")
    close("Vi lämnade två remissvar.")

    taking_part = [member.email for member in region.members[:6]]
    letters = Letter.objects.filter(kind="network-closed")
    assert sorted(letter.to_address for letter in letters) == sorted([*taking_part, region.secretary.email])
    assert (Network.objects.get().state, network.log.get().kind) == ("closed", "report")


def test_a_question_about_a_network_that_ended_is_over(network, region):
    ask_about_silence(SILENT)

    basis = Basis(because="Klart")
    close_network(network, report="Klart.", on=SILENT, basis=basis, today=SILENT, by=region.secretary)

    assert states() == ["overtaken"]


def test_nothing_is_logged_ahead_of_its_day(network, region):
    with pytest.raises(RuleBroken, match="step-in-the-future"):
        write_log(network, "Studieresa", kind="activity", on=SILENT, today=TODAY, by=region.secretary)
