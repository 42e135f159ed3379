"""Marking hits."""

from samverk.search.answer import Segment, Term, TermKind
from samverk.search.queries.excerpt import LONGEST_SHOWN, excerpt, marked
from samverk.search.queries.expand import Forms, Tier
from samverk.search.queries.rank import Looked, looked_for


def looked(*forms: str) -> Looked:
    """Return what is looked for: any of ``forms``."""
    tiers = dict.fromkeys(forms, Tier.LEMMA)
    return looked_for([Term(TermKind.WORD, ("asked",))], {"asked": Forms(tiers, entries=1)})


def test_marks_are_segments_of_plain_text() -> None:
    segments = marked("<i>Budget</i> & plan", looked("budget"))

    assert segments == (Segment("<i>"), Segment("Budget", is_marked=True), Segment("</i> & plan"))


def test_a_text_without_hits_is_one_segment() -> None:
    assert marked("Plan", looked("budget")) == (Segment("Plan"),)


def test_no_text_is_no_segment() -> None:
    assert marked("", looked("budget")) == ()


def test_a_phrase_is_marked_only_where_it_stands_whole() -> None:
    phrase = looked_for([Term(TermKind.PHRASE, ("21", "kr"))], {})

    segments = marked("21 och kr, 21 kr", phrase)

    assert [segment.text for segment in segments if segment.is_marked] == ["21", "kr"]
    assert segments[0] == Segment("21 och kr, ")


def test_the_beginnings_of_words_are_marked() -> None:
    prefix = looked_for([Term(TermKind.PREFIX, ("traf",))], {})

    assert [segment.text for segment in marked("Trafiken och tåg", prefix) if segment.is_marked] == ["Trafiken"]


def test_a_long_text_is_shown_where_the_hits_are() -> None:
    text = "inledning " * 100 + "här är budget och budget igen " + "slut " * 100

    segments = excerpt(text, looked("budget"))

    assert [segment.text for segment in segments if segment.is_marked] == ["budget", "budget"]
    assert (segments[0].text, segments[-1].text) == ("… ", " …")
    assert len("".join(segment.text for segment in segments[1:-1])) <= LONGEST_SHOWN


def test_a_long_text_without_hits_is_shown_from_its_beginning() -> None:
    segments = excerpt("ord " * 200, looked("budget"))

    assert segments[0].text.startswith("ord ord")
    assert segments[-1].text == " …"


def test_lines_are_shown_as_one() -> None:
    assert excerpt("en\ntvå", looked("x")) == (Segment("en två"),)
