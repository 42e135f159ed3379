from hypothesis import given
from hypothesis import strategies as st

from samverk.archive.marked_text import Claim, Segment, marked_lines

TEXT = "Datum: 2021-03-04\natt notera"


def test_marked_lines_cut_the_text_where_a_claim_begins_and_ends():
    lines = list(marked_lines(TEXT, [Claim("date", 7, 17)]))

    assert lines[0].segments == (Segment("Datum: ", 0), Segment("2021-03-04", 7, "date", "", is_first=True))
    assert lines[1].segments == (Segment("att notera", 18),)


def test_marked_lines_show_the_shorter_of_two_claims():
    lines = list(marked_lines(TEXT, [Claim("year", 7, 11), Claim("date", 7, 17)]))

    assert [(segment.words, segment.fact) for segment in lines[0].segments] == [
        ("Datum: ", ""),
        ("2021", "year"),
        ("-03-04", "date"),
    ]


def test_marked_lines_anchor_a_claim_over_two_lines_once():
    lines = list(marked_lines(TEXT, [Claim("all", 7, 28)]))

    assert [segment.is_first for line in lines for segment in line.segments if segment.fact] == [True, False]


def test_marked_lines_tell_where_a_page_begins():
    lines = list(marked_lines(TEXT, [], pages=[18]))

    assert [line.page for line in lines] == [1, 2]


@given(st.text(), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50))))
def test_marked_lines_lose_no_character(text, spans):
    claims = [Claim(str(number), min(span), max(span)) for number, span in enumerate(spans)]

    lines = marked_lines(text, claims)

    assert "\n".join("".join(segment.words for segment in line.segments) for line in lines) == text
