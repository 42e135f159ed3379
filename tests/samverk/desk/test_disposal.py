"""What disposal wants stands on the desk of those who may do it."""

import pytest
from django.urls import reverse

from samverk.preservation.carrying_out import count_due
from tests.samverk.preservation.making import TODAY, a_rule, adopted, contact_person, keeper, other, proposed

pytestmark = pytest.mark.django_db


def desk(browser):
    return browser.get(reverse("desk:desk"))


def test_who_may_approve_is_told_and_who_drew_it_up_is_not(browser_of, reader):
    adopted([a_rule()])
    contact_person()
    contact_person("Second Example")
    count_due(TODAY)
    proposed()

    told = {user.email: desk(browser_of(user)).content.decode() for user in (keeper(), other(), reader)}

    assert ["1 förslag väntar på dig" in words for words in told.values()] == [False, True, False]
    assert ["2 är mogna" in words for words in told.values()] == [True, True, False]


def test_a_reader_finds_the_plan_and_the_protocols(browser_of, reader):
    shown = desk(browser_of(reader)).content.decode()

    addresses = [reverse(f"preservation:{name}") for name in ("plan", "protocols", "start")]
    assert [f'href="{address}"' in shown for address in addresses] == [True, True, False]
