"""What a preset puts into the directory, once and again."""

from datetime import date

import pytest

from samverk.directory.models import Body, BodyName, Mandate, Organisation, Person, Venue
from samverk.site.presets import Loaded, UnknownPreset, WrongPreset, known_presets, load_preset

pytestmark = pytest.mark.django_db
SMALL = """
title = "Two towns"

[[organisations]]
name = "Lindhamn"
kind = "municipality"
code = "9901"
is_member = true

[[bodies]]
name = "Gruppen"
kind = "directors"
hands_over_to = "Styrelsen"
names = [{ name = "Rådet", valid_to = 2019-12-31 }]

[[bodies]]
name = "Styrelsen"
kind = "board"

[[people]]
name = "Karin Ek"
mandates = [{ organisation = "Lindhamn", body = "Gruppen", role = "kommundirektör", holds_from = 2018-03-01 }]
"""


@pytest.fixture
def preset(tmp_path):
    """Return a function that writes a preset and loads it."""

    def load(text):
        path = tmp_path / "two_towns.toml"
        path.write_text(text, encoding="utf-8")
        return load_preset(str(path))

    return load


def test_known_presets_names_what_came_with_the_house():
    assert known_presets() == ["familjen-helsingborg"]


def test_familjen_helsingborg_has_its_eleven_members_with_their_codes():
    load_preset("familjen-helsingborg")

    members = Organisation.objects.filter(is_member=True).order_by("sort_key")
    assert list(members.values_list("name", "code")) == [
        ("Bjuv", "1260"),
        ("Båstad", "1278"),
        ("Helsingborg", "1283"),
        ("Höganäs", "1284"),
        ("Klippan", "1276"),
        ("Landskrona", "1282"),
        ("Perstorp", "1275"),
        ("Svalöv", "1214"),
        ("Åstorp", "1277"),
        ("Ängelholm", "1292"),
        ("Örkelljunga", "1257"),
    ]


def test_familjen_helsingborg_changes_nothing_the_second_time():
    models = (Organisation, Body, BodyName, Venue)
    load_preset("familjen-helsingborg")
    before = [list(model.objects.order_by("pk").values()) for model in models]

    load_preset("familjen-helsingborg")

    assert [list(model.objects.order_by("pk").values()) for model in models] == before


def test_load_preset_stores_people_with_their_mandates(preset):
    loaded = preset(SMALL)

    mandate = Mandate.objects.get()
    assert loaded == Loaded("Two towns", organisations=1, bodies=2, venues=0, people=1)
    assert (mandate.person.name, mandate.organisation.name, mandate.body.name, mandate.role, mandate.holds_from) == (
        "Karin Ek",
        "Lindhamn",
        "Gruppen",
        "kommundirektör",
        date(2018, 3, 1),
    )


def test_load_preset_finds_the_body_that_decides_though_it_stands_later(preset):
    preset(SMALL)

    assert Body.objects.get(name="Gruppen").hands_over_to.name == "Styrelsen"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("[[organisations]]\nkind = 'region'", "organisations: a row has no name"),
        ("[[organisations]]\nname = 'X'\ncolour = 'red'", "organisations: colour is not known here"),
        ("[[bodies]]\nname = 'X'\nkind = 'choir'", "X: 'choir' is not a valid Body.Kind"),
        ("[[bodies]]\nname = 'X'\nhands_over_to = 'Y'", "X: Y stands nowhere in the preset"),
        ("[[bodies]]\nname = 'X'\nnames = [{ nom = 'Z' }]", "X: .*nom"),
        ("[[bodies", "two_towns.toml: "),
        ("[[people]]\nname = 'X'\nmandates = [{ wage = 1 }]", "X: wage is not known here"),
    ],
)
def test_load_preset_refuses_what_cannot_be_and_stores_none_of_it(preset, wrong, words):
    with pytest.raises(WrongPreset, match=words):
        preset(f"[[organisations]]\nname = 'Lindhamn'\n{wrong}")

    assert (Organisation.objects.count(), Body.objects.count(), Person.objects.count()) == (0, 0, 0)


def test_load_preset_refuses_a_name_it_does_not_know():
    with pytest.raises(UnknownPreset, match="atlantis"):
        load_preset("atlantis")
