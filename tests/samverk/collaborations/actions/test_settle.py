"""What becomes of an entry: taken in, declined, published, ended, made one with another."""

from datetime import date

import pytest

from samverk.collaborations.actions import (
    accept_entry,
    decline_entry,
    end_entry,
    merge_entries,
    publish_entries,
    suggest_entry,
)
from samverk.collaborations.models import Collaboration
from samverk.records.refusal import RuleBroken
from tests.samverk.collaborations.making import REVIEW_ON, TODAY, make_entry, make_small_region, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def region():
    return make_small_region()


@pytest.fixture
def suggested(region):
    return suggest_entry(written(region, review_on=None), by=region.members[0])


def refused(act):
    with pytest.raises(RuleBroken) as broken:
        act()
    return broken.value.code


def fresh(entry):
    return Collaboration.objects.get(pk=entry.pk)


def test_a_suggestion_is_taken_in_once(region, suggested):
    accept_entry(suggested, review_on=REVIEW_ON, by=region.secretary)

    assert (fresh(suggested).state, fresh(suggested).review_on) == ("listed", REVIEW_ON)
    assert refused(lambda: accept_entry(suggested, review_on=REVIEW_ON, by=region.secretary)) == "suggestion-settled"
    assert refused(lambda: decline_entry(suggested, because="x", by=region.secretary)) == "suggestion-settled"


def test_a_suggestion_is_declined_with_a_reason(region, suggested):
    assert refused(lambda: decline_entry(suggested, because=" ", by=region.secretary)) == "reason-missing"

    decline_entry(suggested, because="Finns redan", by=region.secretary)

    assert (fresh(suggested).state, fresh(suggested).declined_because) == ("declined", "Finns redan")


def test_a_declined_name_may_be_suggested_anew(region, suggested):
    decline_entry(suggested, because="Oklart", by=region.secretary)

    again = suggest_entry(written(region, review_on=None), by=region.members[0])

    assert again.state == "suggested"


def test_what_has_ended_keeps_its_line_and_its_parties_end(region):
    entry = make_entry(region)

    end_entry(entry, on=TODAY, by=region.secretary)

    assert (fresh(entry).state, fresh(entry).ended_on) == ("ended", TODAY)
    assert [party.holds_to for party in entry.parties.all()] == [TODAY, TODAY]
    assert refused(lambda: end_entry(entry, on=TODAY, by=region.secretary)) == "not-listed"


def test_nothing_ends_before_it_began(region):
    entry = make_entry(region, since=date(2020, 1, 1))

    assert refused(lambda: end_entry(entry, on=date(2019, 1, 1), by=region.secretary)) == "ends-before-it-starts"


def test_only_what_is_in_the_register_is_published(region, suggested):
    entry = make_entry(region, "Räddningsförbundet")

    counts = [publish_entries([entry, suggested], is_public=True, by=region.secretary) for _ in range(2)]

    assert (counts, fresh(entry).is_public, fresh(suggested).is_public) == ([1, 0], True, False)


def test_the_same_under_two_names_becomes_one_with_what_both_said(region):
    short = make_entry(region, "SVB", 1, 2, purpose="Vatten", since=date(2010, 1, 1), also_called=["Vattenbolaget"])
    long = make_entry(region, "Södra vattenbolaget", 0, 1, contact="vatten@samverk.example")

    merge_entries(short, long, by=region.secretary)

    kept = fresh(long)
    assert (kept.purpose, kept.since, kept.contact) == ("Vatten", date(2010, 1, 1), "vatten@samverk.example")
    assert sorted(name.name for name in kept.names.all()) == ["SVB", "Vattenbolaget"]
    assert [party.organisation.name for party in kept.parties.all()] == ["Brohult", "Ekelunda", "Åbynäs"]
    assert (fresh(short).state, fresh(short).merged_into, fresh(short).parties.count()) == ("merged", kept, 2)


def test_what_was_merged_before_leads_to_the_last(region):
    first, second, third = (make_entry(region, name) for name in ("Ett", "Två", "Tre"))

    merge_entries(first, second, by=region.secretary)
    merge_entries(second, third, by=region.secretary)

    assert [fresh(one).merged_into for one in (first, second)] == [third, third]


def test_what_cannot_be_made_one(region):
    entry, other = make_entry(region, "Ett"), make_entry(region, "Två")

    alone = refused(lambda: merge_entries(entry, entry, by=region.secretary))
    merge_entries(entry, other, by=region.secretary)
    again = refused(lambda: merge_entries(entry, other, by=region.secretary))
    into_gone = refused(lambda: merge_entries(other, entry, by=region.secretary))

    assert (alone, again, into_gone) == ("merged-with-itself", "entry-merged", "entry-merged")


def test_a_suggestion_of_what_is_listed_already_is_made_one_with_it(region, suggested):
    entry = make_entry(region, "Vattenbolaget")

    merge_entries(suggested, entry, by=region.secretary)

    assert [name.name for name in entry.names.all()] == ["Södra vattenbolaget"]
