"""The words of a PDF, by which a copy is known again."""

from samverk.signing.pdf.words import words_hash
from tests.samverk.signing.making import document, printed_anew


def test_a_copy_has_the_same_words():
    hashes = {words_hash(document()), words_hash(printed_anew(document()))}

    assert len(hashes) == 1


def test_another_document_has_other_words():
    assert words_hash(document()) != words_hash(document("Protokoll för Åbynäs"))


def test_what_cannot_be_read_has_none():
    assert words_hash(b"%PDF-1.7") == ""
