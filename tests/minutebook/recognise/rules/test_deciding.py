"""Sentences of running text that decide, and sentences that only tell."""

import pytest

from minutebook.recognise.rules.deciding import att_after_verb, decides, is_decision


@pytest.mark.parametrize(
    "sentence",
    [
        "Styrelsen beslutade att köpa en båt.",
        "Det beslöts att bjuda på korv.",
        "Man enades om att behålla nycklarna.",
        "Protokollet lades till handlingarna.",
        "Lades till handlingarna",
        "Dagordningen godkändes.",
        "Till justerare valdes Anna Ek.",
        "Till att justera protokollet utses Anna Ek.",
        "Mötet valde Anna Ek till ordförande.",
        "Styrelsen beviljades ansvarsfrihet för år 2022.",
        "Anna fick i uppdrag att ringa kommunen.",
        "Frågan om mötet var behörigen utlyst besvarades med ja.",
        "Mötet ansågs behörigt utlyst.",
        "Sekreteraren läste berättelsen, som godkändes.",
        "Frågan bordlades till nästa möte.",
        "Motionen om vinterträning avslogs.",
        "Rapporten noterades.",
        "Beslut att flytta bryggan.",
        "Beslutat att flytta bryggan.",
    ],
)
def test_a_decision_is_told(sentence: str) -> None:
    assert decides(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Styrelsen beslöt vid sitt möte 181004 att dagen ska vara skolan.",
        "Fullmäktige beslutade i maj 2018 att pröva frågan.",
        "Nämnden beslutade 2019-09-26 att begränsa antalet.",
        "Regionen har beslutat att bygga ut linjen.",
        "Budgeten ska antas i december.",
        "Bidraget beviljades av länsstyrelsen.",
        "Entreprenören valdes i våras.",
        "Om offerten godkänns kan arbetet börja.",
        "Inget beslut fattades.",
        "Det är beslutat att köket ska målas.",
        "Kassören har betalat räkningarna och beslutat att byta bank.",
        "Länsstyrelsens beslut att avslå överklagandet.",
        "Vid förra mötet beslutade vi att sätta upp en grind.",
        "Frågan diskuterades utan beslut.",
        "Det är ännu oklart vem som väljs.",
        "Anna berättade om resan.",
        "Ska vi anta förslaget?",
    ],
)
def test_a_sentence_only_tells(sentence: str) -> None:
    assert not decides(sentence)


def test_under_a_decision_heading_more_counts_as_decided() -> None:
    assert is_decision("Nämnden lägger rapporten åt sidan.")
    assert not is_decision("Rapporten är från maj.")


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("Styrelsen beslutade att köpa en båt.", "att köpa en båt."),
        ("Gruppen beslutar därför enhälligt att avvakta.", "att avvakta."),
        ("Styrelsen beslutade enligt förslaget, att köpa.", "att köpa."),
        ("Anna tror att det blir regn.", None),
        ("Styrelsen beslöt vid förra mötet att köpa.", None),
    ],
)
def test_where_the_clause_begins(sentence: str, clause: str | None) -> None:
    at = att_after_verb(sentence)

    assert (sentence[at:] if at is not None else None) == clause
