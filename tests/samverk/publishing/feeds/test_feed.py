"""A feed as Atom: by the rules of RFC 4287, whatever the words hold."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from samverk.publishing.feeds.feed import BEFORE_ALL, Entry, Feed, as_atom, lasting_id
from tests.samverk.publishing.feeds.atom_rules import broken_rules

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
ENTRY = Entry(
    id=lasting_id("clause", "abc"),
    address="https://samverk.example/beslut/abc/",
    title="Budget",
    text="att fastställa budgeten",
    author="Styrelsen",
    category="adopt",
    label="Antar",
    published_at=AT,
    updated_at=AT,
)
FEED = Feed(
    id=lasting_id("body", "xyz"),
    title="Styrelsen",
    subtitle="Beslut",
    own_address="https://samverk.example/organ/xyz.atom",
    page="https://samverk.example/organ/xyz/",
    author="Beslut och protokoll",
    entries=(ENTRY,),
)


def is_valid(written):
    return SCHEMA.validate(etree.fromstring(written)) and broken_rules(written) == []


def test_feed_follows_the_rules_and_a_reader_reads_it():
    written = as_atom(FEED, language="sv")

    read = feedparser.parse(written)
    assert (is_valid(written), read.bozo, read.version) == (True, False, "atom10")
    assert (read.feed.title, read.feed.id, read.feed.link) == ("Styrelsen", FEED.id, FEED.page)
    assert [(one.id, one.title, one.content[0].value, one.link) for one in read.entries] == [
        (ENTRY.id, "Budget", "att fastställa budgeten", ENTRY.address)
    ]


@pytest.mark.parametrize("words", ["<b>&amp;</b> ]]>", "a\x00b\x0b", "\ud800", 'å "ä" \N{LARGE BLUE CIRCLE}', ""])
def test_any_words_stand_in_a_feed(words):
    written = as_atom(replace(FEED, title=words, entries=(replace(ENTRY, title=words, text=words),)), language="sv")

    assert (is_valid(written), feedparser.parse(written).bozo) == (True, False)


def test_feed_without_entries_is_one():
    empty = replace(FEED, entries=())

    assert (is_valid(as_atom(empty, language="en")), empty.updated_at) == (True, BEFORE_ALL)


def test_feed_is_as_new_as_its_newest_entry():
    newer = replace(ENTRY, updated_at=AT + timedelta(days=2))

    assert replace(FEED, entries=(ENTRY, newer)).updated_at == AT + timedelta(days=2)


def test_moments_are_told_in_universal_time():
    there = datetime(2026, 3, 1, 13, 30, tzinfo=timezone(timedelta(hours=1)))

    written = as_atom(replace(FEED, entries=(replace(ENTRY, updated_at=there),)), language="sv")

    assert b"<updated>2026-03-01T12:30:00Z</updated>" in written


def test_ids_are_the_same_for_ever():
    assert lasting_id("clause", "abc") == "urn:uuid:42db875d-b86d-586e-8811-4171a05df1db"
    assert lasting_id("clause", "abc") != lasting_id("body", "abc")


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        (b"<updated>2026-03-01T12:00:00Z</updated>", b""),
        (b"<updated>2026-03-01T12:00:00Z</updated>", b"<updated>2026-03-01</updated>"),
        (b"<name>Styrelsen</name>", b""),
        (b"</entry>", b"<price>1</price></entry>"),
    ],
)
def test_the_check_finds_what_is_wrong(sound, broken):
    written = as_atom(FEED, language="sv")

    assert sound in written
    assert is_valid(written.replace(sound, broken)) is False


@pytest.mark.parametrize(
    ("sound", "broken", "rule"),
    [
        (b"<id>urn:uuid:", b"<id>", "4.2.6"),
        (b'href="https://samverk.example/beslut/abc/"', b'href="/beslut/abc/"', "4.2.7"),
        (b'rel="self"', b'rel="alternate"', "4.1.1"),
        (b"<published>2026-03-01", b"<published>2026-03-02", "4.2.15"),
        (b"<updated>2026-03-01", b"<updated>2026-02-28", "4.2.15"),
    ],
)
def test_rules_that_no_grammar_tells_are_found_broken(sound, broken, rule):
    written = as_atom(FEED, language="sv")

    found = broken_rules(written.replace(sound, broken, 1))

    assert {fault.partition(":")[0] for fault in found} == {rule}


def test_an_entry_that_stands_there_twice_is_found():
    twice = replace(FEED, entries=(ENTRY, ENTRY))

    assert broken_rules(as_atom(twice, language="sv")) == ["4.1.1: one entry twice as it is now"]
