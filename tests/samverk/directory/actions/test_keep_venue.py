"""Venues as a person keeps them."""

import pytest

from samverk.directory.actions.keep_venue import add_venue, add_venue_name, change_venue
from samverk.directory.models import Venue
from samverk.records.refusal import RuleBroken

pytestmark = pytest.mark.django_db


def names_of(venue):
    return sorted(venue.names.values_list("name", flat=True))


def test_a_venue_is_added_once_under_one_name(secretary):
    add_venue("Åhuset", by=secretary, capacity=40)

    with pytest.raises(RuleBroken, match="venue-exists"):
        add_venue("ÅHUSET", by=secretary)

    assert [(venue.name, venue.capacity) for venue in Venue.objects.all()] == [("Åhuset", 40)]


def test_a_former_name_stays_as_another_name(secretary):
    venue = add_venue("Åhuset", by=secretary)

    change_venue(venue, by=secretary, name="Nya Åhuset", capacity=None)

    assert (Venue.objects.get().name, names_of(venue)) == ("Nya Åhuset", ["Åhuset"])


def test_nothing_changed_is_told(secretary):
    venue = add_venue("Åhuset", by=secretary)

    with pytest.raises(RuleBroken, match="nothing-to-change"):
        change_venue(venue, by=secretary, name="Åhuset")


def test_another_spelling_leads_to_one_venue_only(secretary):
    venue, other = add_venue("Åhuset", by=secretary), add_venue("Bruket", by=secretary)
    add_venue_name(venue, "Åhuset, stora salen", by=secretary)

    with pytest.raises(RuleBroken, match="venue-exists"):
        add_venue_name(other, "åhuset, stora salen", by=secretary)
    with pytest.raises(RuleBroken, match="nothing-to-change"):
        add_venue_name(venue, "Åhuset, stora salen", by=secretary)
