"""The collaboration of the demonstration: it can be loaded, and it knows the members of its own minutes."""

import tomllib
from pathlib import Path

import pytest

from samverk.directory.models import Body, Organisation, Person
from samverk.site.presets.load import load_preset
from tests.samples.truth import TRUTHS

FILE = Path(__file__).parents[2] / "samples" / "collaboration.toml"
DIRECTORS = ("Kommunchefsgruppen", "Kommundirektörsgruppen")
MEMBERS = ["Brohult", "Ekelunda", "Kvarnsele", "Lindhamn", "Åbynäs", "Ärlinge", "Örnabo"]


@pytest.mark.django_db
def test_it_loads_like_a_preset() -> None:
    loaded = load_preset(str(FILE))

    assert loaded.title == "Sju åsar"
    assert list(Organisation.objects.filter(is_member=True).values_list("name", flat=True)) == MEMBERS
    assert (loaded.bodies, loaded.people) == (Body.objects.count(), Person.objects.count())


@pytest.mark.django_db
def test_a_director_who_moves_has_two_mandates() -> None:
    load_preset(str(FILE))

    mover = Person.objects.get(name="Fredrik Altin")

    assert [mandate.organisation.name for mandate in mover.mandates.all() if mandate.organisation] == [
        "Åbynäs",
        "Ärlinge",
    ]


def test_everybody_present_at_the_directors_is_known() -> None:
    known = {person["name"] for person in tomllib.loads(FILE.read_text(encoding="utf-8"))["people"]}
    present = {name for truth in TRUTHS.values() if truth["known_as"] in DIRECTORS for name in truth["present"]}

    assert present - known == set()
