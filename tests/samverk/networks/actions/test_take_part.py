"""Taking part is voluntary; who leaves takes their people along and leaves the history."""

from datetime import date

import pytest

from samverk.networks.actions import Member, answer_invitation, end_seat, invite, leave, report_contact, seat_member
from samverk.networks.models import ContactCard, Participation
from samverk.networks.queries.checklist import cards_on
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_organisation
from tests.samverk.networks.making import PROPOSED_ON, TODAY, make_active, make_proposed, make_region, seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def region():
    return make_region(("Brohult", "Ekelunda", "Åbynäs"))


@pytest.fixture
def network(region):
    made = make_proposed(region)
    invite(made, region.municipalities, on=PROPOSED_ON, by=region.secretary)
    return made


def place_of(network, region, place):
    return network.participations.get(organisation=region.municipalities[place], left_on__isnull=True)


def refused(act):
    with pytest.raises(RuleBroken) as broken:
        act()
    return broken.value.code


def test_everybody_is_invited_once(region, network):
    assert invite(network, region.municipalities, on=TODAY, by=region.secretary) == 0
    assert network.participations.count() == 3


def test_who_takes_part_cannot_say_no_but_leaves(region, network):
    row = place_of(network, region, 0)
    answer_invitation(row, "yes", on=TODAY, by=region.secretary)

    assert refused(lambda: answer_invitation(row, "no", on=TODAY, by=region.secretary)) == "has-joined"


def test_the_same_answer_again_is_told(region, network):
    row = place_of(network, region, 0)
    answer_invitation(row, "no", on=TODAY, by=region.secretary)

    assert refused(lambda: answer_invitation(row, "no", on=TODAY, by=region.secretary)) == "invitation-not-open"


def test_nobody_joins_before_being_invited(region, network):
    row = place_of(network, region, 0)
    early = date(2026, 1, 11)

    assert refused(lambda: answer_invitation(row, "yes", on=early, by=region.secretary)) == "joins-before-invited"


def test_who_leaves_takes_their_people_along(region, network):
    row = place_of(network, region, 0)
    answer_invitation(row, "yes", on=PROPOSED_ON, by=region.secretary)
    other = place_of(network, region, 1)
    answer_invitation(other, "yes", on=PROPOSED_ON, by=region.secretary)
    mine, theirs = seat(region, network, 0), seat(region, network, 1)

    leave(row, on=TODAY, by=region.members[0], on_behalf_of="chef@samverk.example")

    mine.refresh_from_db()
    theirs.refresh_from_db()
    assert (mine.holds_to, mine.contact_card.valid_to) == (TODAY, TODAY)
    assert (theirs.holds_to, theirs.contact_card.valid_to) == (None, None)
    assert TrailEntry.objects.get(act="network-left").on_behalf_of == "chef@samverk.example"


def test_who_left_can_be_invited_anew_and_both_are_kept(region, network):
    row = place_of(network, region, 0)
    answer_invitation(row, "yes", on=PROPOSED_ON, by=region.secretary)
    leave(row, on=TODAY, by=region.secretary)

    count = invite(network, region.municipalities, on=TODAY, by=region.secretary)

    rows = Participation.objects.filter(organisation=region.municipalities[0]).order_by("pk")
    assert (count, [one.left_on for one in rows]) == (1, [TODAY, None])


def test_who_takes_no_part_cannot_leave(region, network):
    row = place_of(network, region, 0)

    assert refused(lambda: leave(row, on=TODAY, by=region.secretary)) == "takes-no-part"


def test_nobody_leaves_before_having_joined(region, network):
    row = place_of(network, region, 0)
    answer_invitation(row, "yes", on=TODAY, by=region.secretary)

    assert refused(lambda: leave(row, on=PROPOSED_ON, by=region.secretary)) == "leaves-before-joining"


def test_only_who_takes_part_has_seats(region, network):
    assert refused(lambda: seat(region, network, 0)) == "takes-no-part"
    assert ContactCard.objects.count() == 0


def test_the_secretariat_sits_without_taking_part(region, network):
    office = make_organisation("Sekretariatet", kind="secretariat", is_member=False)
    member = Member(name="Sara Sekreterare", organisation=office, email="sara@samverk.example", seat="secretary")

    mandate = seat_member(network, member, on=TODAY, by=region.secretary)

    assert (mandate.seat, mandate.contact_card.email) == ("secretary", "sara@samverk.example")


def test_a_director_who_joins_is_the_same_person(region, network):
    answer_invitation(place_of(network, region, 0), "yes", on=PROPOSED_ON, by=region.secretary)
    name = region.members[0].name
    member = Member(name=name, organisation=region.municipalities[0], email="d@samverk.example")

    mandate = seat_member(network, member, on=TODAY, by=region.secretary)

    assert mandate.person == region.members[0].person


def test_a_namesake_elsewhere_is_somebody_else(region, network):
    answer_invitation(place_of(network, region, 1), "yes", on=PROPOSED_ON, by=region.secretary)
    name = region.members[0].name
    member = Member(name=name, organisation=region.municipalities[1], email="d@samverk.example")

    mandate = seat_member(network, member, on=TODAY, by=region.secretary)

    assert mandate.person != region.members[0].person


def test_contact_data_are_reported_anew_and_kept_out_of_the_trail(region, network):
    answer_invitation(place_of(network, region, 0), "yes", on=PROPOSED_ON, by=region.secretary)
    mandate = seat(region, network, 0)

    report_contact(mandate, email="Ny@Brohult.example", phone="", on=TODAY, by=region.secretary)
    report_contact(mandate, email="ny@brohult.example", phone="", on=TODAY, by=region.secretary)

    details = TrailEntry.objects.filter(act="contact-reported").values_list("detail", flat=True)
    assert (ContactCard.objects.get().email, list(details)) == ("ny@brohult.example", [{}, {}])


def test_contact_data_end_with_the_seat():
    region = make_region()
    network = make_active(region)
    mandate = network.body.mandates.first()

    end_seat(mandate, last_day=TODAY, by=region.secretary)

    last, after = cards_on(TODAY), cards_on(date(2026, 3, 3))
    assert (last.filter(mandate=mandate).count(), after.filter(mandate=mandate).count()) == (1, 0)
