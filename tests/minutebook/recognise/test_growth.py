"""Texts that would make careless code take the square of their length."""

from time import process_time

import pytest

from minutebook import read_bytes, recognise

HEAD = "Styrelsens protokoll 1/2020\nDatum: 2020-01-02\nNärvarande: Anna Ek, Bo Alm\n1. Start\nBeslut:\n"
SECONDS_FOR_100_KB = 60.0
HOSTILE = {
    "one number": HEAD + "1. X\n" * 20_000,
    "rising numbers": HEAD + "".join(f"{number}. Rubrik\n" for number in range(1, 7_000)),
    "one word": HEAD + "a" * 100_000,
    "one name": HEAD + "Anna Ek " * 12_000,
    "clauses joined by och": HEAD + "att köpa " + "och att sälja " * 7_000,
    "clauses joined by commas": HEAD + "att a, att b, " * 7_000,
    "a list of clauses": HEAD + "att köpa en sak\n" * 6_000,
    "a list that hangs": HEAD + "Styrelsen godkänner följande\n" + "- punkt ett\n" * 8_000,
    "chairs": "Protokoll\nNärvarande:\n" + "Ordförande Anna Ek\n" * 5_000 + "1. A\nBeslut:\natt x\n",
    "names": "Protokoll\nDatum: 2020-01-01\nNärvarande:\n" + "Anna Ek, Storvik,\n" * 5_000 + "1. A\nBeslut:\natt x\n",
    "brackets": HEAD + "(" * 100_000,
    "signatures": HEAD + "Vid protokollet Justeras\nAnna Ek Bo Alm\n" * 2_500,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_in_bounded_time(name: str) -> None:
    document = read_bytes(HOSTILE[name].encode(), "hostile.txt")

    begin = process_time()
    minutes = recognise(document)

    assert minutes.is_minutes
    assert process_time() - begin < SECONDS_FOR_100_KB
