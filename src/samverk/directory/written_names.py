"""Names as minutes write them, brought to the forms under which they may be known."""

from collections.abc import Iterator

from minutebook.lexicon.municipal_names import DEFINITE_ENDINGS, GENITIVE, MUNICIPAL_WORDS
from samverk.directory.naming import name_key

SHORTEST_STEM = 4


def organisation_keys(name: str) -> Iterator[str]:
    """Yield the keys under which an organisation may be known, the nearest to what is written first.

    "Storviks kommun" may be known as itself, as "storviks" and as "storvik".
    """
    key = name_key(name)
    yield key
    bare = _without_kind(key)
    if bare != key:
        yield bare
    if len(bare) > SHORTEST_STEM and bare.endswith(GENITIVE):
        yield bare.removesuffix(GENITIVE)


def body_stem(name: str) -> str:
    """Return what the forms of one body's name share: no genitive, no article ("styrelsens" and "styrelse")."""
    words = name_key(name).split(" ")
    last = words[-1]
    for ending in (GENITIVE, *DEFINITE_ENDINGS):
        if len(last) - len(ending) < SHORTEST_STEM or not last.endswith(ending):
            continue
        last = last.removesuffix(ending)
        if ending != GENITIVE:
            break
    # "styrelse" and "styrelsen" differ by one letter more than "grupp" and "gruppen" do.
    return " ".join([*words[:-1], last.removesuffix("e")])


def _without_kind(key: str) -> str:
    words = key.split(" ")
    while len(words) > 1 and words[-1] in MUNICIPAL_WORDS:
        words.pop()
    while len(words) > 1 and words[0] in MUNICIPAL_WORDS:
        words.pop(0)
    return " ".join(words)
