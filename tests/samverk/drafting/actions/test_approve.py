"""Making a draft the record."""

from hashlib import sha256

import pytest

from samverk.drafting.actions import account_for, approve
from samverk.drafting.models import ApprovedMinutes
from samverk.drafting.queries.kept_text import whole_text
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions.attend import Act
from tests.factories import make_organisation
from tests.samverk.drafting.making import AFTER, add_secret_item, chair_of, drafted, held, state_of
from tests.samverk.sitting.making import add_municipality

pytestmark = pytest.mark.django_db


def test_what_is_approved_is_kept_word_by_word():
    scene = drafted(held())
    add_secret_item(scene)

    kept = approve(scene.meeting, at=AFTER, by=chair_of(scene), on_behalf_of="principal@samverk.example")

    assert state_of(scene.meeting) == "approved"
    assert "att godkänna upphandlingen" in whole_text(kept.content["whole"])
    assert "hemlighålla" in whole_text(kept.content["whole"])
    assert "hemlighålla" not in whole_text(kept.content["open"])
    assert kept.sha256 == sha256(whole_text(kept.content["whole"]).encode()).hexdigest()
    assert TrailEntry.objects.filter(act="minutes-approved").values_list("on_behalf_of", flat=True).get() == (
        "principal@samverk.example"
    )


def test_a_board_of_eleven_with_one_in_neither_list_is_refused_until_it_is_settled():
    scene = held()
    for number in range(4, 11):
        organisation = add_municipality(scene, f"Kommun {number}")
        account_for(scene.meeting, organisation, "absent", Act(AFTER, scene.keeper))
    eleventh = make_organisation("Örnabo")
    drafted(scene)

    with pytest.raises(RuleBroken) as refused:
        approve(scene.meeting, at=AFTER, by=chair_of(scene))

    assert refused.value.code == "organisation-missing"
    assert state_of(scene.meeting) == "drafted"

    account_for(scene.meeting, eleventh, "vacant", Act(AFTER, scene.keeper))
    approve(scene.meeting, at=AFTER, by=chair_of(scene))

    assert state_of(scene.meeting) == "approved"


def test_approving_twice_changes_nothing_and_says_so():
    scene = drafted(held())
    first = approve(scene.meeting, at=AFTER, by=chair_of(scene))

    with pytest.raises(RuleBroken) as refused:
        approve(scene.meeting, at=AFTER, by=chair_of(scene))

    assert refused.value.code == "not-drafted"
    assert ApprovedMinutes.objects.get() == first


def test_what_is_not_out_yet_is_not_approved():
    scene = held()

    with pytest.raises(RuleBroken) as refused:
        approve(scene.meeting, at=AFTER, by=chair_of(scene))

    assert refused.value.code == "not-drafted"
    assert ApprovedMinutes.objects.count() == 0
