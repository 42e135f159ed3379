"""Which networks a text names, under any of their names."""

import re
from collections.abc import Iterable

from samverk.directory.naming import name_key


class NamedNetworks:
    """The names of all networks, the longest first, so that a name within another is not taken for itself."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        """Take pairs of a name and the id of its body."""
        self._bodies = {name_key(name): body_id for name, body_id in names if name.strip()}
        longest_first = sorted(self._bodies, key=len, reverse=True)
        words = "|".join(re.escape(key) for key in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None

    def named_in(self, text: str) -> list[int]:
        """Return the ids of the bodies that ``text`` names, each once, in the order of the text."""
        if self._pattern is None:
            return []
        found = (self._bodies[match.group()] for match in self._pattern.finditer(name_key(text)))
        return list(dict.fromkeys(found))
