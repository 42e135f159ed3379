"""Words that mix writing systems: an Arabic letter inside a Swedish word is kept as written, and told."""

import re
from unicodedata import name

from minutebook.model.blocks import Block
from minutebook.model.finding import Finding, Level
from minutebook.model.source import Place

FOREIGN = re.compile(
    "[\u0370-\u03a8\u03aa-\u03bb\u03bd-\u1dff\u2c00-\u2dff\u2e80-\ua71f\ua800-\ud7ff\uf900-\ufaff\ufb1d-\ufefc]"
)
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def mixed_scripts(text: str, blocks: list[Block]) -> list[Finding]:
    """Return a finding for every word of ``blocks`` that has letters of two writing systems."""
    if FOREIGN.search(text) is None:
        return []
    return [
        finding
        for block in blocks
        if FOREIGN.search(block.text)
        for word in WORD.finditer(block.text)
        if LATIN.search(word[0]) and (finding := _finding(block, word))
    ]


def _finding(block: Block, word: re.Match[str]) -> Finding | None:
    letters = [letter for letter in dict.fromkeys(FOREIGN.findall(word[0])) if letter.isalpha()]
    if not letters:
        return None
    start, end = (block.place.start + at for at in word.span())
    detail = ", ".join(f"U+{ord(letter):04X} {name(letter, '')}".rstrip() for letter in letters)
    place = Place(start, end, block.place.page, block.place.line)
    return Finding("mixed-script", Level.WARNING, place, word[0], detail)
