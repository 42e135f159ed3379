"""What words are forms of and made of."""

import pytest

from samverk.search.analysis import analyse, fold


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("nätverket", "nätverk"),
        ("nätverken", "nätverk"),
        ("protokollet", "protokoll"),
        ("ärendet", "ärende"),
        ("avtalet", "avtal"),
        ("kommunernas", "kommun"),
        ("traineegruppen", "traineegrupp"),
        ("kollektivtrafikgruppens", "kollektivtrafikgrupp"),
        ("medlemsavgifterna", "medlemsavgift"),
        ("genbos", "genbo"),
        ("genbo", "genbo"),
        ("2018-01-26", "2018-01-26"),
        ("§", "§"),
    ],
)
def test_a_form_has_its_base_form(word: str, lemma: str) -> None:
    assert analyse(word).lemma == lemma


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("kollektivtrafikgruppen", "kollektivtrafik"),
        ("kollektivtrafikgruppen", "trafik"),
        ("kollektivtrafikgruppen", "grupp"),
        ("traineegrupp", "trainee"),
        ("medlemsavgift", "medlem"),
        ("medlemsavgifter", "avgift"),
        ("skolchef", "skola"),
        ("genboprojektet", "genbo"),
        ("genboprojektet", "projekt"),
        ("miljöråd", "råd"),
        ("e-posten", "post"),
        ("e-posten", "epost"),
        ("2018-01-26", "2018"),
        ("2018-01-26", "2018-01"),
        ("2024/117", "117"),
    ],
)
def test_a_compound_is_made_of_its_parts(word: str, part: str) -> None:
    assert part in analyse(word).parts


@pytest.mark.parametrize("word", ["kommun", "budgeten", "protokollet", "personal", "beslutande", "information"])
def test_a_plain_word_has_no_parts(word: str) -> None:
    assert analyse(word).parts == ()


def test_an_endless_word_is_left_alone() -> None:
    assert analyse("trafik" * 20).parts == ()


@pytest.mark.parametrize(
    ("word", "plain"), [("ängelholm", "angelholm"), ("åstorp", "astorp"), ("malmö", "malmo"), ("idé", "ide")]
)
def test_folding_takes_dots_and_rings_away(word: str, plain: str) -> None:
    assert fold(word) == plain
