"""The doors to this room, for those who may enter it and for nobody else."""

import pytest
from django.urls import reverse

from tests.samverk.packages.making import keeper, plain_matter

pytestmark = pytest.mark.django_db


def test_the_page_of_a_matter_leads_to_its_packages_for_the_secretariat_alone(browser_of, reader):
    matter = plain_matter()
    page, door = reverse("portal:matter", args=[matter.public_id]), reverse("packages:matter", args=[matter.public_id])

    assert [door in browser_of(user).get(page).content.decode() for user in (None, reader, keeper())] == [
        False,
        False,
        True,
    ]


def test_the_desk_leads_to_the_packages_for_the_secretariat_alone(browser_of, reader):
    page, door = reverse("desk:desk"), reverse("packages:packages")

    assert [f'"{door}"' in browser_of(user).get(page).content.decode() for user in (reader, keeper())] == [False, True]
