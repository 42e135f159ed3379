"""Understanding a question as typed."""

import pytest

from samverk.search.answer import Term, TermKind
from samverk.search.queries.parse import MOST_TERMS, parsed

WORD, PHRASE, PREFIX = TermKind.WORD, TermKind.PHRASE, TermKind.PREFIX


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("Nätverk budget", (Term(WORD, ("nätverk",)), Term(WORD, ("budget",)))),
        ("budget Budget", (Term(WORD, ("budget",)),)),
        ('"Att uppdra" nu', (Term(PHRASE, ("att", "uppdra")), Term(WORD, ("nu",), is_ignored=True))),
        ('"uppdra', (Term(WORD, ("uppdra",)),)),
        ("”två ord”", (Term(PHRASE, ("två", "ord")),)),
        ('"ett"', (Term(PHRASE, ("ett",)),)),
        ("traf*", (Term(PREFIX, ("traf",)),)),
        ("t*", (Term(WORD, ("t",)),)),
        ("-nät budget", (Term(WORD, ("nät",), is_excluded=True), Term(WORD, ("budget",)))),
        ('-"två ord" budget', (Term(PHRASE, ("två", "ord"), is_excluded=True), Term(WORD, ("budget",)))),
        ("kr/inv", (Term(WORD, ("kr",)), Term(WORD, ("inv",)))),
        ("§ 12", (Term(PHRASE, ("§", "12")),)),
        ("§12 budget", (Term(PHRASE, ("§", "12")), Term(WORD, ("budget",)))),
        ("15 800 kr", (Term(WORD, ("15800",)), Term(WORD, ("kr",)))),
        ("e-post", (Term(WORD, ("e-post",)),)),
        ("och", (Term(WORD, ("och",)),)),
        ("och -budget", (Term(WORD, ("och",)), Term(WORD, ("budget",), is_excluded=True))),
        ("", ()),
        ('"" * - ()', ()),
    ],
)
def test_a_question_is_understood(question: str, terms: tuple[Term, ...]) -> None:
    assert parsed(question) == terms


def test_of_a_long_question_the_first_terms_are_heard() -> None:
    words = [f"ord{number}" for number in range(50)]

    terms = parsed(" ".join(words))

    assert [term.words[0] for term in terms] == words[:MOST_TERMS]
