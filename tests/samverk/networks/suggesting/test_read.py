"""Which steps clauses take, and which networks they mean."""

from datetime import date

import pytest

from samverk.networks.suggesting import NamedNetworks, Read, first_day, read_step

NETWORKS = NamedNetworks(
    [
        ("Infrastrukturnätverket", 1),
        ("Kollektivtrafiknätverket", 2),
        ("Nätverket för infrastruktur och kollektivtrafik", 3),
        ("Nätverket för digitalisering och AI", 4),
        ("Nätverket för digitalisering", 4),
        ("HR-nätverket", 5),
    ]
)


def read(text, *acts, is_provisional=False):
    return read_step(text, acts, NETWORKS.named_in(text), is_provisional=is_provisional)


@pytest.mark.parametrize(
    ("text", "acts", "expected"),
    [
        (
            "att återstarta nätverket för digitalisering som varit vilande en tid",
            ["restart"],
            Read("restart", 4),
        ),
        ("att nätverket för digitalisering inte ska återstartas", ["reject"], Read("decline", 4)),
        ("att lägga ned HR-nätverket", ["dissolve"], Read("close", 5)),
        ("att HR-nätverket läggs vilande", ["dissolve"], Read("let-rest", 5)),
        (
            "att inrätta ett strategiskt nätverk för arbete, utbildning och migration",
            ["establish"],
            Read("start", name="Strategiskt nätverk för arbete, utbildning och migration"),
        ),
        (
            "att inrätta ett nätverk för vatten från och med den 1 januari 2018,",
            ["establish"],
            Read("start", name="Nätverk för vatten"),
        ),
        (
            "att ställa sig bakom att ett nätverk för vatten inrättas",
            ["endorse", "establish"],
            Read("propose", name="Nätverk för vatten", waits_for_board=True),
        ),
        (
            "att slå samman infrastrukturnätverket och kollektivtrafiknätverket till nätverket för infrastruktur och "
            "kollektivtrafik från och med den 1 april 2017,",
            ["merge"],
            Read("merge", 3, (1, 2)),
        ),
        (
            "att ställa sig bakom förslaget att integrera Infrastrukturnätverket och Kollektivtrafiknätverket",
            ["endorse", "merge"],
            Read("merge", None, (1, 2), waits_for_board=True),
        ),
        ("att slå ihop dem till ett nätverk", ["merge"], Read("merge")),
    ],
)
def test_what_a_clause_is_read_as(text, acts, expected):
    assert read(text, *acts) == expected


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("att notera informationen om HR-nätverket", ["note"]),
        ("att inrätta en beredningsgrupp", ["establish"]),
        ("att avslå ansökan om medel", ["reject"]),
        ("att uppdra åt HR-nätverket att ta fram en annonsmall", ["assign"]),
        ("att slå samman de två budgetposterna", ["merge"]),
    ],
)
def test_what_is_left_alone(text, acts):
    assert read(text, *acts) is None


def test_a_clause_that_is_provisional_waits_for_the_board():
    step = read("att slå samman HR-nätverket och Infrastrukturnätverket", "merge", is_provisional=True)

    assert (step.waits_for_board, step.others) == (True, (5, 1))


def test_a_name_within_another_is_not_taken_for_itself():
    assert NETWORKS.named_in("Nätverket för digitalisering och AI samt Centralnätverket HR-nätverkets") == [4]


def test_without_networks_nothing_is_named():
    assert NamedNetworks([]).named_in("HR-nätverket") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("att inrätta nätverket från och med den 1 april 2017,", date(2017, 4, 1)),
        ("att inrätta nätverket fr.o.m. 170401", date(2017, 4, 1)),
        ("att inrätta nätverket enligt förslaget daterat 2017-10-12", date(2017, 3, 10)),
        ("att nätverket, som vilat från och med den 1 juli 2016, återstartas", date(2017, 3, 10)),
        ("att inrätta nätverket", date(2017, 3, 10)),
    ],
)
def test_from_which_day_a_clause_holds(text, expected):
    assert first_day(text, date(2017, 3, 10)) == expected
