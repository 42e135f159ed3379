"""Letters as they would go: every field filled, every gap told by name."""

from datetime import date

from samverk.sendouts.actions import Extra
from samverk.sendouts.queries.letters import letters_of
from samverk.sendouts.table import read_table
from tests.factories import make_meeting
from tests.samverk.sendouts.making import make_sendout

ON = date(2026, 3, 9)


def letters(sendout):
    return letters_of(sendout, ON, link_of=lambda one: f"https://x.example/{one.email}")


def test_every_field_is_filled_for_each(house):
    table = read_table("Kommun;Pris\nBrohult;12 kr\nEkelunda;13 kr\nÅbynäs;14 kr")
    text = "{namn}, {direktör} i {kommun}: {pris} till {dag}, {länk}"

    found = letters(make_sendout(house, text=text, table=table, day=date(2026, 4, 1)))

    assert [(one.subject, one.text) for one in found.letters][1] == (
        "Underlag till Ekelunda",
        "Ekelunda Direktör, Ekelunda Direktör i Ekelunda: 13 kr till 1 april 2026, "
        "https://x.example/ekelunda@samverk.example",
    )
    assert found.may_go


def test_the_day_of_the_meeting_is_the_day_where_none_is_said(house):
    meeting = make_meeting(house.body, date(2026, 4, 24), state="planned")

    found = letters(make_sendout(house, text="Vi ses {dag}.", meeting=meeting))

    assert found.letters[0].text == "Vi ses 24 april 2026."


def test_unknown_fields_keep_it_from_going(house):
    found = letters(make_sendout(house, subject="{budget}", text="{kommun} {Budget 2}"))

    assert (found.unknown, found.may_go) == (("budget", "Budget 2"), False)


def test_missing_values_are_told_by_municipality_and_field(house):
    table = read_table("Kommun;Pris\nBrohult;12 kr\nEkelunda;")
    extra = (Extra("egen@exempel.example", "Eva Extra"),)

    found = letters(make_sendout(house, text="{pris} {dag}", table=table, extra=extra))

    assert found.missing == (
        "Brohult: dag",
        "Ekelunda: pris, dag",
        "Åbynäs: pris, dag",
        "Eva Extra: kommun, pris, dag",
    )
    assert not found.may_go


def test_nobody_is_no_send_out(house):
    assert not letters(make_sendout(house, to_body=None)).may_go


def test_what_is_asked_stands_below_a_text_without_a_link(house):
    sendout = make_sendout(house, text="Hej.", asks="read", answers_by=date(2026, 4, 1))

    assert letters(sendout).letters[0].text == (
        "Hej.\n\nSvara senast 1 april 2026. Meddela här att du har läst detta. Du behöver ingen inloggning:\n"
        "https://x.example/brohult@samverk.example"
    )


def test_a_text_with_its_own_link_is_left_alone(house):
    assert letters(make_sendout(house, text="Svara: {link}", asks="answer")).letters[0].text == (
        "Svara: https://x.example/brohult@samverk.example"
    )


def test_a_web_address_is_led_to_and_nothing_asked_adds_nothing(house):
    with_link = letters(make_sendout(house, text="Hej.", link="https://www.exempel.example/"))
    without = letters(make_sendout(house, text="Hej."))

    assert with_link.letters[0].text.startswith("Hej.\n\nLäs mer här:\nhttps://x.example/")
    assert without.letters[0].text == "Hej."


def test_words_of_the_table_are_never_looked_into_for_fields(house):
    table = read_table("Kommun;Pris\nBrohult;{länk}\nEkelunda;1\nÅbynäs;2")

    assert letters(make_sendout(house, text="{pris}", table=table)).letters[0].text == "{länk}"
