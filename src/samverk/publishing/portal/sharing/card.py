"""The picture of a page that is shared: who decided, when, and the first words."""

import json
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

import typst
from django.core.cache import cache as kept
from django.utils.text import Truncator

TEMPLATE = Path(__file__).parent / "card.typ"
WIDTH, HEIGHT = 1200, 630
# The page of the template is 900 points wide.
DOTS_PER_INCH = 96.0
KEPT_SECONDS = 24 * 3600
MOST_CHARACTERS = 200
LARGE, SMALL, SHORT = 52, 40, 90


@dataclass(frozen=True)
class Card:
    """``house`` is who publishes, ``where`` the body and the day."""

    house: str
    words: str
    where: str = ""


def drawn(card: Card) -> bytes:
    """Return ``card`` as PNG; kept by its words, since most of what changes in the register changes no card."""
    key = f"card:{blake2b(repr(card).encode(), digest_size=16).hexdigest()}"
    found: bytes | None = kept.get(key)
    if found is None:
        found = _draw(card)
        kept.set(key, found, KEPT_SECONDS)
    return found


def _draw(card: Card) -> bytes:
    words = Truncator(" ".join(card.words.split())).chars(MOST_CHARACTERS)
    contents = {**asdict(card), "words": words, "size": LARGE if len(words) <= SHORT else SMALL}
    picture: bytes = typst.compile(
        _template(),
        format="png",
        ppi=DOTS_PER_INCH,
        sys_inputs={"card": json.dumps(contents, ensure_ascii=False)},
        ignore_system_fonts=True,
    )
    return picture


@cache
def _template() -> bytes:
    return TEMPLATE.read_bytes()
