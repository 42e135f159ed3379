"""Several workers write the letters of one day at once, on a real database that they share."""

from datetime import date

import pytest

from samverk.digests.models import Told
from samverk.post.models import Letter
from tests.at_once import HANDS, at_once, take_back
from tests.factories import make_organisation

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
DIRECTORS = 6
PREPARE = """
from datetime import date
from samverk.digests.actions import send_digests
"""


def test_four_workers_tell_everybody_everything_once(house, tmp_path):
    for number in range(DIRECTORS):
        organisation = make_organisation(f"Kommun {number}")
        house.director(f"Namn{number} Ek", organisation, frequency="daily")
        for thing in range(3):
            house.owe(f"göra sak {thing}", date(2027, 4, 12), organisation=organisation)

    sent = at_once(PREPARE, "print(send_digests(date(2027, 4, 5)))", tmp_path)

    take_back(tmp_path)
    assert len(sent) == HANDS
    assert sum(int(count) for count in sent) == DIRECTORS
    assert Letter.objects.filter(kind="digest").count() == DIRECTORS
    assert Told.objects.count() == DIRECTORS * 3
    assert Told.objects.values("user").distinct().count() == DIRECTORS
