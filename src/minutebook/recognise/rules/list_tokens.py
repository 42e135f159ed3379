"""Where a list of names is cut: at commas, columns, brackets, and at an "och" between two entries."""

import re
from collections.abc import Iterable

from minutebook.lexicon import sv_people
from minutebook.recognise.lines import folded
from minutebook.recognise.rules import names

_GROUPS = frozenset(map(folded, sv_people.GROUP_WORDS))
_AND = "|".join(re.escape(word) for word in sv_people.AND_WORDS)
_PARTS = re.compile(
    rf"\((?P<in>[^()]*)\)|(?P<comma>[,;\n\t]|\s[–—]\s|\s-\s|\s{{2,}}|\s/\s|(?<=[a-zåäö]{{3}})\.\s+(?=[A-ZÅÄÖ]))|\s(?P<and>{_AND})\s+(?=\w)"
)


def tokens_of(text: str) -> Iterable[tuple[int, int, str]]:
    """Yield the ranges between commas; "(" marks what stood in brackets."""
    at = 0
    for match in _PARTS.finditer(text):
        if match["and"] and not _parts_people(text[at : match.start()], text[match.end() :]):
            continue
        yield at, match.start(), ""
        if match["in"] is not None:
            yield match.start("in"), match.end("in"), "("
        at = match.end()
    yield at, len(text), ""


def _parts_people(before: str, after: str) -> bool:
    """Tell whether "och" stands between two entries and not inside one ("arbete och tillväxt")."""
    following = re.split(r"[,;(]| och ", after, maxsplit=1)[0].split()
    if not following or not (names.is_capital(following[0]) or names.role_length(following) or following[0] in _GROUPS):
        return False
    if names.name_length(following) or following[0] in _GROUPS:
        return True
    before_words = before.split()
    if names.name_length(following[names.role_length(following) :]):
        return True
    return len(following) == 1 and len(before_words) == 1 and names.is_capital(before_words[0])
