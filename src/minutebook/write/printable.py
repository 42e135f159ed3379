"""Letters that no typeface at hand can show."""

from typing import Any

from minutebook.carrying import sealed_words

LOST = "\N{REPLACEMENT CHARACTER}"


def printable(value: Any) -> Any:
    """Return ``value`` with a sign of loss for every letter of its strings that is not surely shown."""
    if isinstance(value, str):
        return "".join(letter if letter.isspace() or sealed_words(letter) else LOST for letter in value)
    if isinstance(value, dict):
        return {key: printable(one) for key, one in value.items()}
    return [printable(one) for one in value] if isinstance(value, (list, tuple)) else value
