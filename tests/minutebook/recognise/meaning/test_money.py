"""Money in whole öre, however it is written; rates say per what."""

import pytest

from minutebook.recognise.meaning import amounts_in
from tests.minutebook.recognise.meaning.reading import printed


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("200 000 kr", [(20_000_000, None)]),
        ("200 000kr", [(20_000_000, None)]),
        ("200\u00a0000\u00a0kr", [(20_000_000, None)]),
        ("200\u202f000 kronor", [(20_000_000, None)]),
        ("1.250.000 kronor", [(125_000_000, None)]),
        ("85 kkr", [(8_500_000, None)]),
        ("45 tkr", [(4_500_000, None)]),
        ("2,5 mkr", [(250_000_000, None)]),
        ("3 MSEK", [(300_000_000, None)]),
        ("1,2 miljoner kronor", [(120_000_000, None)]),
        ("en miljon kronor", [(100_000_000, None)]),
        ("500 tusen kronor", [(50_000_000, None)]),
        ("120:-", [(12_000, None)]),
        ("1 500:-", [(150_000, None)]),
        ("SEK 5 000", [(500_000, None)]),
        ("5 000 SEK", [(500_000, None)]),
        ("1 250,50 kr", [(125_050, None)]),
        ("12.50 kr", [(1_250, None)]),
        ("21 kr/invånare", [(2_100, "invånare")]),
        ("50 kr per medlem", [(5_000, "medlem")]),
        ("300 000 kr per år", [(30_000_000, None)]),
        ("40 000 kr, visst material m m 60 000 kr", [(4_000_000, None), (6_000_000, None)]),
        ("10-15 tkr", [(1_000_000, None), (1_500_000, None)]),
        ("10 000 – 15 000 kr", [(1_000_000, None), (1_500_000, None)]),
        ("2016 400 000 kr", [(40_000_000, None)]),
        ("ett resultat på -45 tkr", [(-4_500_000, None)]),
        ("- 500 kr till buss", [(50_000, None)]),
        ("betala 500 kr.", [(50_000, None)]),
    ],
)
def test_amounts_in_reads_whole_ore(text: str, amounts: list[tuple[int, str | None]]) -> None:
    assert [(amount.ore, amount.per) for amount in amounts_in(printed(text))] == amounts


@pytest.mark.parametrize(
    "text", ["3 kritiska punkter", "krav 5", "kr", "2016", "10 procent", "5 kronprinsessor", "kl 12:30", "", "ekr 2"]
)
def test_amounts_in_leaves_other_numbers_alone(text: str) -> None:
    assert amounts_in(printed(text)) == ()


def test_amounts_in_quotes_the_words_in_order() -> None:
    found = amounts_in(printed("Först 200 000kr, sedan 21 kr/invånare."))

    assert [amount.quotes[0].words for amount in found] == ["200 000kr", "21 kr/invånare"]
