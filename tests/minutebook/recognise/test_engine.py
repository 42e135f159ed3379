"""What holds for every text: nothing is lost, nothing is claimed for two things, every quote is exact."""

from collections.abc import Iterator
from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook import read_bytes, recognise
from minutebook.model.minutes import Minutes
from minutebook.model.schema import from_json, to_json
from minutebook.model.source import Quote

LINES = (
    "Kommunstyrelsens protokoll 3/2021",
    "Plats och tid: Kommunhuset, 2021-03-04 kl. 09.00-11.30",
    "Närvarande: Anna Ek, Storvik, Bo Alm (S), ordförande, Cia Dal (från kl 10.15)",
    "Frånvarande:",
    "Dan Ros, Norrsele",
    "Gäster",
    "Eva Lo",
    "§ 1 Mötets öppnande",
    "§ 2",
    "Dnr KS 2021/14",
    "1. Ekonomi",
    "2. Ekonomi",
    "1.1 Budget",
    "Punkt 3 – Övrigt",
    "Beslut",
    "Beslut:",
    "att godkänna budgeten",
    "samt att lägga 20 000 kr till sidan.",
    "Nämnden godkänner rapporten.",
    "Styrelsen beslutade att köpa en båt, att sälja den samt att köpa en ny.",
    "- att",
    "att",
    "1. Att välja Bo.",
    "• en punkt",
    "Föredragande: Bo Alm, Storvik",
    "Yrkanden",
    "Bo Alm (S) yrkar avslag.",
    "Reservation",
    "Bilaga 2",
    "Beslutsunderlag",
    "Sammanfattning av ärendet",
    "Det regnade hela dagen och ingen kom till mötet.",
    "och sedan",
    "Vid protokollet",
    "Justeras",
    "Anna Ek      Bo Alm",
    "ordförande   sekreterare",
    "____________",
    "2 (7)",
    "Sida 3 av 5",
    "* * *",
    "",
    "",
    "(",
    ")",
    "§",
    "att, att",
    ":",
    "| a | b |",
    "Övriga frågor",
    "Nästa möte den 4 maj",
    "Dagordning",
    "1. Ekonomi ........ 3",
    "Ordinarie ledamöter Tjg Ej tjg",
    "Mötet avslutades kl. 11.40",
)
LETTERS = st.text(alphabet="abcåäö ABCÅÄÖ .,:;()-–§&*_/0123456789\t\nё\u00ad\u200b\u0301", max_size=60)
TEXTS = st.lists(st.one_of(st.sampled_from(LINES), LETTERS), max_size=40).map("\n".join)


def minutes_of(text: str) -> Minutes:
    return recognise(read_bytes((text + "\n.").encode(), "made.txt"))


def quotes_of(minutes: Minutes) -> Iterator[tuple[str, Quote]]:
    """Yield every quote with the kind of thing that claims it."""
    for name in ("title", "body", "number", "date", "start", "end", "place"):
        fact = getattr(minutes, name)
        yield from (("head", quote) for quote in (fact.quotes if fact else ()))
    for kind in ("preamble", "labels", "furniture", "unclaimed"):
        yield from ((kind, quote) for quote in getattr(minutes, kind))
    yield from (("person", quote) for attendee in minutes.attendees for quote in attendee.quotes)
    yield from (("signatory", quote) for signer in minutes.signatories for quote in signer.quotes)
    yield from (("clause", quote) for clause in minutes.unnumbered_clauses for quote in clause.quotes)
    for item in minutes.items:
        yield from (("title", quote) for quote in item.quotes)
        for kind in ("background", "subheads"):
            yield from ((kind, quote) for quote in getattr(item, kind))
        for kind in ("clauses", "procedures", "attachments", "presenters"):
            yield from ((kind, quote) for entry in getattr(item, kind) for quote in entry.quotes)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_character_is_claimed_or_kept_as_unclaimed(text: str) -> None:
    minutes = minutes_of(text)

    covered = bytearray(len(minutes.text))
    for _, quote in quotes_of(minutes):
        covered[quote.place.start : quote.place.end] = b"\1" * (quote.place.end - quote.place.start)

    lost = [letter for letter, is_covered in zip(minutes.text, covered, strict=True) if not is_covered]
    assert "".join(lost).split() == []


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_quote_is_what_stands_in_the_text(text: str) -> None:
    minutes = minutes_of(text)

    for kind, quote in quotes_of(minutes):
        assert (kind, minutes.text[quote.place.start : quote.place.end]) == (kind, quote.words)
        assert quote.place.line == minutes.text.count("\n", 0, quote.place.start) + 1


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_nothing_is_claimed_for_two_contradictory_things(text: str) -> None:
    minutes = minutes_of(text)
    apart = ("clauses", "background", "subheads", "person", "furniture", "unclaimed", "procedures", "preamble")

    owner: dict[int, str] = {}
    for kind, quote in quotes_of(minutes):
        if kind in apart:
            for at in range(quote.place.start, quote.place.end):
                assert owner.setdefault(at, kind) == kind, quote


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_the_published_form_leads_back(text: str) -> None:
    minutes = minutes_of(text)

    assert from_json(to_json(minutes)) == minutes


def test_a_page_of_prose_is_no_minutes() -> None:
    text = (
        "Höstens första storm drog in över kusten i går kväll.\n\n"
        "Kommunstyrelsen beslutade för flera år sedan att bygga en ny pir, men den står ännu inte klar.\n"
        "Det blev en lång natt för hamnvakten, som fick gå ut tre gånger.\n\nI morgon väntas lugnare väder.\n"
    )

    minutes = recognise(read_bytes(text.encode(), "storm.txt"))

    assert not minutes.is_minutes
    assert (minutes.items, minutes.unnumbered_clauses, minutes.attendees) == ((), (), ())
    assert [finding.code for finding in minutes.findings] == ["not-minutes"]
    assert sum(len(quote.words) for quote in minutes.unclaimed) == len(text.replace("\n", ""))
    assert minutes.source.sha256 == sha256(text.encode()).hexdigest()
