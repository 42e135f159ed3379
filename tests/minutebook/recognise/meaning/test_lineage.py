"""What a clause does with an earlier decision, and what it leaves alone."""

from datetime import date

import pytest

from minutebook.model.clause import VerbClass
from minutebook.recognise.meaning.lineage import bearing_in

MEETING_ON = date(2019, 10, 18)


@pytest.mark.parametrize(
    ("text", "bearing", "words", "moments"),
    [
        ("att upphäva beslutet 2014-02-07 om lärlingar", "revokes", "upphäva", ["2014-02-07"]),
        ("att återkalla uppdraget", "revokes", "återkalla", []),
        ("att riktlinjen inte längre ska gälla", "revokes", "inte längre ska gälla", []),
        ("att anta planen, som ersätter planen från 2014", "replaces", "ersätter", ["2014"]),
        ("att ändra beslutet den 11 april 2014", "amends", "ändra beslutet", ["2014-04-11"]),
        ("att lägga till ansvaret som en bilaga till avtalen (antaget år 2014)", "amends", "lägga till", ["2014"]),
        ("att komplettera planen", "amends", "komplettera planen", []),
        ("att justera den gemensamma budgeten", "amends", "justera den gemensamma budgeten", []),
        ("att bekräfta beslutet från januari 2018", "confirms", "bekräfta", ["2018-01"]),
        ("att stå fast vid beslutet", "confirms", "stå fast vid", []),
        (
            "att i enlighet med beslut 2018-01-26 inrätta nätverket",
            "carries-out",
            "i enlighet med beslut",
            ["2018-01-26"],
        ),
    ],
)
def test_the_words_say_what_is_done(text: str, bearing: str, words: str, moments: list[str]) -> None:
    bears = bearing_in(text, MEETING_ON)

    assert bears is not None
    assert (bears.bearing, bears.words, [str(when) for when in bears.moments]) == (bearing, words, moments)


@pytest.mark.parametrize(
    "text",
    [
        "att godkänna rapporten",
        "att ersättning betalas med 500 kr",
        "att uppdra åt sekretariatet att återkomma den 26 januari 2020",
        "att lägga informationen till handlingarna",
        "att lägga rapporten till handlingarna",
        "att anta förändringsplanen",
        "Ebba Lund utses att jämte ordföranden justera protokollet",
        "att sekretariatet kompletterar underlaget",
    ],
)
def test_other_clauses_speak_of_none(text: str) -> None:
    assert bearing_in(text, MEETING_ON) is None


def test_a_day_to_come_is_no_earlier_decision() -> None:
    bears = bearing_in("att ändra beslutet 2014-02-07 från och med 2020-01-01", MEETING_ON)

    assert bears is not None
    assert [str(when) for when in bears.moments] == ["2014-02-07"]


def test_the_act_alone_is_enough() -> None:
    bears = bearing_in("att nätverket ska vila", MEETING_ON, [VerbClass.DISSOLVE])

    assert bears is not None
    assert (bears.bearing, bears.words) == ("revokes", "")


def test_the_words_count_before_the_act() -> None:
    bears = bearing_in("att bekräfta beslutet", MEETING_ON, [VerbClass.CANCEL])

    assert bears is not None
    assert bears.bearing == "confirms"
