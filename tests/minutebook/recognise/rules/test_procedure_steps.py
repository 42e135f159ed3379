"""Proposals, votes, dissents and recusals, and sentences that only sound like them."""

import pytest

from minutebook.model.source import Place
from minutebook.recognise.rules.procedure_steps import step_in
from minutebook.recognise.stretch import Piece, Stretch


def stretch_of(text: str) -> Stretch:
    return Stretch(text, (Piece(0, len(text), text, Place(0, len(text), 1, 1)),))


@pytest.mark.parametrize(
    ("text", "kind", "persons"),
    [
        ("Anna Ek (S) yrkar avslag.", "proposal", ("Anna Ek",)),
        ("Anna Ek (S) och Bo Alm (M) reserverar sig mot beslutet.", "dissent", ("Anna Ek", "Bo Alm")),
        ("Bo Alm (M) anmäler jäv och lämnar salen.", "recusal", ("Bo Alm",)),
        ("Votering begärs och genomförs.", "vote", ()),
    ],
)
def test_step(text: str, kind: str, persons: tuple[str, ...]) -> None:
    step = step_in(stretch_of(text))

    assert step is not None
    assert (str(step.kind), step.persons) == (kind, persons)


@pytest.mark.parametrize(
    "text",
    ["Anna Ek (S) frågar om priset.", "Yttrandet skickas i maj.", "Valet hölls på söndagen.", "Rösten bröts."],
)
def test_sentences_that_are_no_step(text: str) -> None:
    assert step_in(stretch_of(text)) is None


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Votering: 8 ja-röster och 5 nej-röster, 1 avstår.", (8, 5, 1)),
        ("Omröstning: 8 röster mot 5.", (8, 5, None)),
        ("Votering begärs.", (None, None, None)),
    ],
)
def test_counts_of_a_vote(text: str, counts: tuple[int | None, ...]) -> None:
    step = step_in(stretch_of(text))

    assert step is not None
    assert (step.yes, step.no, step.abstained) == counts
