"""Writing entries: what is refused, what is kept."""

from datetime import date

import pytest

from samverk.collaborations.actions import attach_agreement, change_entry, list_entry, suggest_entry
from samverk.collaborations.models import Collaboration
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.samverk.collaborations.making import REVIEW_ON, make_entry, make_small_region, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def region():
    return make_small_region()


def refused(act):
    with pytest.raises(RuleBroken) as broken:
        act()
    return broken.value.code


def test_an_entry_has_parties_a_host_and_names(region):
    host = region.municipalities[1]

    entry = make_entry(
        region, "Södra  vattenbolaget", host=host, also_called=["SVB", " "], cost_ore=100, cost_basis="Fast"
    )

    parties = [party.organisation.name for party in entry.parties.all()]
    assert (entry.name, entry.state, entry.host, parties) == (
        "Södra vattenbolaget",
        "listed",
        host,
        ["Brohult", "Ekelunda"],
    )
    assert [name.name for name in entry.names.all()] == ["SVB"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"parties": []}, "parties-too-few"),
        ({"parties": [0]}, "parties-too-few"),
        ({"parties": [0, 0]}, "parties-too-few"),
        ({"host": 2}, "host-no-party"),
        ({"cost_ore": 100_00}, "cost-without-basis"),
        ({"since": date(2020, 1, 1), "runs_to": date(2019, 12, 31)}, "ends-before-it-starts"),
        ({"review_on": None}, "review-day-missing"),
    ],
)
def test_what_no_entry_may_say(region, said, code):
    if "parties" in said:
        said = {"parties": [(region.municipalities[place], None, None) for place in said["parties"]]}
    if "host" in said:
        said = {"host": region.municipalities[said["host"]]}

    assert refused(lambda: list_entry(written(region, **said), by=region.secretary)) == code
    assert Collaboration.objects.count() == 0


def test_a_party_never_ends_before_it_begins(region):
    first, second = region.municipalities[:2]
    parties = [(first, date(2020, 1, 1), date(2019, 1, 1)), (second, None, None)]

    assert refused(lambda: list_entry(written(region, parties=parties), by=region.secretary)) == "ends-before-it-starts"


@pytest.mark.parametrize("name", ["Södra vattenbolaget", "södra  VATTENBOLAGET", "SVB"])
def test_a_name_is_taken_also_where_it_is_another_one(region, name):
    make_entry(region, also_called=["SVB"])

    assert refused(lambda: make_entry(region, name)) == "name-taken"


def test_a_suggestion_waits_and_says_who_made_it(region):
    entry = suggest_entry(written(region, review_on=None), by=region.members[0], on_behalf_of="chef@samverk.example")

    noted = TrailEntry.objects.get(act="collaboration-suggested")
    assert (entry.state, entry.suggested_by, noted.on_behalf_of) == (
        "suggested",
        region.members[0],
        "chef@samverk.example",
    )


def test_a_changed_name_is_kept_as_another_one(region):
    entry = make_entry(region)

    change_entry(entry, written(region, "Södra vatten och avlopp", 1, 2), seen=1, by=region.secretary)

    assert (entry.name, [name.name for name in entry.names.all()]) == (
        "Södra vatten och avlopp",
        ["Södra vattenbolaget"],
    )
    assert [party.organisation.name for party in entry.parties.all()] == ["Ekelunda", "Åbynäs"]


def test_of_two_who_change_it_the_second_is_told(region):
    entry = make_entry(region)
    change_entry(entry, written(region, purpose="Vatten"), seen=1, by=region.secretary)

    same = Collaboration.objects.get(pk=entry.pk)

    assert (
        refused(lambda: change_entry(same, written(region, purpose="X"), seen=1, by=region.secretary))
        == "entry-changed"
    )
    assert Collaboration.objects.get().purpose == "Vatten"


def test_an_entry_keeps_its_own_name(region):
    entry = make_entry(region, also_called=["SVB"])

    change_entry(entry, written(region, "SVB"), seen=1, by=region.secretary)

    assert (entry.name, entry.review_on) == ("SVB", REVIEW_ON)


def test_the_agreement_is_kept_with_a_safe_name(region):
    entry = make_entry(region)

    attach_agreement(entry, b"Avtal mellan kommunerna", name="../avtal.exe", by=region.secretary)

    entry.refresh_from_db()
    assert (entry.agreement_name, entry.agreement_file.media_type) == ("avtal.exe.txt", "text/plain")


def test_no_program_is_kept_as_an_agreement(region):
    entry = make_entry(region)

    assert (
        refused(lambda: attach_agreement(entry, b"MZ\0\0", name="a.pdf", by=region.secretary))
        == "paper-of-unknown-kind"
    )
