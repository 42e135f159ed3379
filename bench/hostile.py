"""How recognising grows in texts that would make careless code take the square of their length.

Work: one pattern repeated up to 50,000 and 100,000 characters. To hold: twice the length in 2.4 times the time; the
slowest of them is printed. ``tests/minutebook/recognise/test_growth.py`` counts the calls of the same texts.
"""

import sys
from itertools import count
from time import process_time

from minutebook import read_bytes, recognise
from minutebook.model.blocks import Document

LENGTHS = (50_000, 100_000)
RUNS = 3
MOST_GROWTH = 1.2

HEAD = "Styrelsens protokoll 1/2020\nDatum: 2020-01-02\nNärvarande: Anna Ek, Bo Alm\n1. Start\nBeslut:\n"
# How each begins, and what is repeated; "{number}" rises.
PATTERNS = {
    "one number": (HEAD, "1. X\n"),
    "rising numbers": (HEAD, "{number}. Rubrik\n"),
    "one word": (HEAD, "a"),
    "one name": (HEAD, "Anna Ek "),
    "clauses joined by och": (HEAD + "att köpa ", "och att sälja "),
    "clauses joined by commas": (HEAD, "att a, att b, "),
    "a list of clauses": (HEAD, "att köpa en sak\n"),
    "a list that hangs": (HEAD + "Styrelsen godkänner följande\n", "- punkt ett\n"),
    "chairs": ("Protokoll\nDatum: 2020-01-01\n1. A\nBeslut:\natt x\nNärvarande:\n", "Ordförande Anna Ek\n"),
    "names": ("Protokoll\nDatum: 2020-01-01\n1. A\nBeslut:\natt x\nNärvarande:\n", "Anna Ek, Storvik,\n"),
    "brackets": (HEAD, "("),
    "signatures": (HEAD, "Vid protokollet Justeras\nAnna Ek Bo Alm\n"),
}


def hostile_text(name: str, length: int) -> Document:
    """Return the text of one pattern, a little longer than ``length`` characters."""
    head, again = PATTERNS[name]
    parts, numbers = [head], count(1)
    written = len(head)
    while written < length:
        parts.append(again.format(number=next(numbers)))
        written += len(parts[-1])
    return read_bytes("".join(parts).encode(), "hostile.txt")


def seconds_for(name: str, length: int) -> float:
    """Return the least processor time of several runs."""
    document = hostile_text(name, length)
    times = []
    for _ in range(RUNS):
        begin = process_time()
        recognise(document)
        times.append(process_time() - begin)
    return min(times)


def main() -> int:
    """Measure; return 1 if a figure is not held."""
    failed = 0
    for name in PATTERNS:
        short, long = (seconds_for(name, length) for length in LENGTHS)
        growth = long / short / (LENGTHS[1] / LENGTHS[0])
        failed = failed or int(growth > MOST_GROWTH)
        size = f"{LENGTHS[1]} characters"
        print(f"{name:34} {size:26} {long * 1000:9.2f} ms {'-':>12} {'-':>8}  {growth:.2f}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
