"""Ids that may stand in an address: short, without meaning, and never reused."""

import secrets
from typing import Any

from django.db import models

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 12
# Two letters at a time: an import makes tens of thousands of ids.
PAIRS = tuple(first + second for first in ALPHABET for second in ALPHABET)
BITS = 96  # so many more than an id holds that no letter is likelier than another


def new_public_id() -> str:
    """Return twelve characters that no one mistakes for each other when reading them aloud."""
    number = secrets.randbits(BITS)
    letters = []
    for _ in range(LENGTH // 2):
        number, pair = divmod(number, len(PAIRS))
        letters.append(PAIRS[pair])
    return "".join(letters)


class PublicIdField(models.CharField[str, str]):
    """A unique public id, made when the row is made."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs |= {"max_length": LENGTH, "unique": True, "default": new_public_id, "editable": False}
        super().__init__(*args, **kwargs)
