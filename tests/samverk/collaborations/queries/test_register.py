"""The matrix, what should be looked at, names that are alike, and the lists one takes along."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from samverk.collaborations.actions import end_entry, publish_entries, suggest_entry
from samverk.collaborations.models import Collaboration, Party
from samverk.collaborations.queries.alike import alike
from samverk.collaborations.queries.register import Finding, findings_of, matrix_of, visible_to
from samverk.collaborations.queries.sheet import register_sheet, report_sheet
from samverk.records.taking_along.as_csv import csv_lines
from tests.factories import make_organisation
from tests.samverk.collaborations.making import REVIEW_ON, TODAY, make_entry, make_small_region, written
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def region():
    return make_small_region()


def test_the_matrix_shows_hosts_and_parties_and_names_the_others(region):
    outside = make_organisation("Regionen", kind="region", is_member=False)
    parties = [(one, None, None) for one in (*region.municipalities[:2], outside)]
    entry = make_entry(region, parties=parties, host=region.municipalities[1])

    line = matrix_of([entry], region.municipalities, TODAY).lines[0]

    assert (line.cells, line.others) == (("party", "host", ""), ("Regionen",))


def test_a_party_stands_in_the_matrix_from_its_first_to_its_last_day(region):
    first, second, third = region.municipalities
    days = [
        (first, date(2026, 3, 3), None),
        (second, None, date(2026, 3, 1)),
        (third, date(2026, 3, 2), date(2026, 3, 2)),
    ]
    entry = make_entry(region, parties=days)

    assert matrix_of([entry], region.municipalities, TODAY).lines[0].cells == ("", "", "party")


def test_of_what_has_ended_the_last_parties_are_shown(region):
    entry = make_entry(region)
    end_entry(entry, on=date(2025, 6, 30), by=region.secretary)
    entry.refresh_from_db()

    assert matrix_of([entry], region.municipalities, TODAY).lines[0].cells == ("party", "party", "")


def test_many_entries_cost_one_query(region, django_assert_num_queries):
    entries = [make_entry(region, f"Samarbete {number}") for number in range(3)]

    with django_assert_num_queries(1):
        matrix_of(entries, region.municipalities, TODAY)


def test_who_sees_what(region):
    public, hidden = make_entry(region, "Ett"), make_entry(region, "Två")
    publish_entries([public], is_public=True, by=region.secretary)
    suggested = suggest_entry(written(region, "Tre"), by=region.members[0])

    seen = {
        who: [entry.name for entry in visible_to(user)]
        for who, user in (
            ("citizen", AnonymousUser()),
            ("suggester", region.members[0]),
            ("neighbour", region.members[1]),
            ("reader", make_user("reader")),
            ("secretary", region.secretary),
        )
    }

    assert seen == {
        "citizen": ["Ett"],
        "suggester": ["Ett", "Tre", "Två"],
        "neighbour": ["Ett", "Två"],
        "reader": ["Ett", "Två"],
        "secretary": ["Ett", "Tre", "Två"],
    }
    assert (hidden.is_public, suggested.is_public) == (False, False)


def test_an_entry_in_order_has_no_findings(region):
    entry = make_entry(region, host=region.municipalities[0], runs_to=TODAY)

    assert findings_of([entry], TODAY) == {}


@pytest.mark.parametrize(
    ("said", "on", "expected"),
    [
        ({"runs_to": date(2026, 3, 1)}, TODAY, Finding("ended-but-listed", on=date(2026, 3, 1))),
        ({}, date(2027, 3, 2), Finding("review-overdue", on=REVIEW_ON)),
    ],
)
def test_what_should_be_looked_at(region, said, on, expected):
    entry = make_entry(region, **said)

    assert findings_of([entry], on) == {entry.pk: [expected]}


def test_a_host_that_left_and_too_few_parties_are_found(region):
    entry = make_entry(region, host=region.municipalities[0])
    Party.objects.filter(organisation=region.municipalities[0]).update(holds_to=date(2026, 3, 1))

    codes = [finding.code for finding in findings_of([entry], TODAY)[entry.pk]]

    assert codes == ["parties-left", "host-left"]


def test_what_has_ended_is_left_alone(region):
    entry = make_entry(region, runs_to=date(2025, 12, 31))
    end_entry(entry, on=date(2025, 12, 31), by=region.secretary)
    entry.refresh_from_db()

    assert findings_of([entry], date(2030, 1, 1)) == {}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Nordvästra Sjöstadens vatten och avlopp", "NSVOA", True),
        ("Södra vattenbolaget AB", "Södra vattenbolaget", True),
        ("Räddningsförbundet Sju åsar", "Räddningsförbundet sju åsar ek. för.", True),
        ("Södra vattenbolaget", "Norra vattenbolaget", False),
        ("Räddningsförbundet", "Kommunalförbundet för avfall", False),
    ],
)
def test_names_that_are_alike(region, one, other, expected):
    entries = [make_entry(region, one), make_entry(region, other)]
    stored = list(Collaboration.objects.prefetch_related("names"))

    assert (len(alike(stored)) == 1) is expected
    assert len(entries) == 2


def test_an_entry_is_alike_by_another_name_of_it(region):
    make_entry(region, "Vattenverket", also_called=["Södra vattenbolaget"])
    make_entry(region, "Södra vattenbolaget AB")

    assert len(alike(list(Collaboration.objects.prefetch_related("names")))) == 1


def test_the_list_is_safe_for_spreadsheets(region):
    make_entry(region, "=HYPERLINK(1)", purpose="+46", cost_ore=1_234_50, cost_basis="@kr")

    line = list(csv_lines(register_sheet(Collaboration.objects.all())))[1]

    assert line == "'=HYPERLINK(1);Gemensamt ägt bolag;Pågår;'+46;;Brohult, Ekelunda;;;;;1234,50;'@kr;;2027-03-01\r\n"


def test_a_year_holds_what_went_on_on_any_day_of_it(region):
    me, other = region.municipalities[:2]

    def part(name, first, last, **said):
        return make_entry(region, name, parties=[(me, first, last), (other, None, None)], **said)

    part("Alltid", None, None)
    part("Slutade i januari", None, date(2025, 1, 1))
    part("Slutade förra året", None, date(2024, 12, 31))
    part("Började i december", date(2025, 12, 31), None)
    part("Börjar nästa år", date(2026, 1, 1), None)
    part("Avtal från nästa år", None, None, since=date(2026, 1, 1))
    make_entry(region, "Utan oss", 1, 2)
    ended = part("Upphörde", None, None)
    end_entry(ended, on=date(2025, 6, 30), by=region.secretary)
    earlier = part("Upphörde tidigare", None, None)
    end_entry(earlier, on=date(2024, 6, 30), by=region.secretary)

    names = [row[0] for row in report_sheet(Collaboration.objects.all(), me, 2025).rows]

    assert names == ["Alltid", "Började i december", "Slutade i januari", "Upphörde"]
