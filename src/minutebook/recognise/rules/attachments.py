"""Papers that belong to an item: "Bilaga 1", and the list under "Beslutsunderlag"."""

import re
from collections.abc import Sequence

from minutebook.lexicon import sv_headings, sv_layout
from minutebook.model.when import Fact
from minutebook.recognise.lines import folded
from minutebook.recognise.paragraphs import Page, Slice, join, paragraphs_of
from minutebook.recognise.stretch import Stretch

_NAMED = re.compile(
    rf"\b(?:{'|'.join(re.escape(word) for word in sv_headings.ATTACHED if word[-1] in 'ar')})\s\d{{1,3}}[a-z]?\b",
    re.IGNORECASE,
)
_LONGEST = 160


def attachments_listed(slices: Sequence[Slice], page: Page) -> tuple[list[Fact[str]], list[Slice]]:
    """Return the papers under a label of attachments, one a paragraph, and the slices that are running text."""
    listed: list[Fact[str]] = []
    rest: list[Slice] = []
    for paragraph in paragraphs_of(slices, page):
        words = join(paragraph).stripped()
        start = paragraph[0].marker_end
        name = words.cut(start).stripped()
        if rest or len(name.text) > _LONGEST or name.text.count(". ") > 1:
            rest += paragraph
        else:
            listed.append(Fact(name.text.rstrip(" .,"), words.quotes()))
    return listed, rest


def attachments_in(words: Stretch) -> list[Fact[str]]:
    """Return the numbered attachments that running text names."""
    if sv_layout.ATTACHMENT_SIGN not in words.text:
        return []
    return [
        Fact(match[0], words.quotes(*match.span()))
        for match in _NAMED.finditer(words.text)
        if folded(match[0])[-1].isalnum()
    ]
