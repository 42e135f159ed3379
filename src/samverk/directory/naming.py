"""How names are compared and sorted: by keys that both databases order alike."""

import re
import unicodedata

# Plain letters only, so that no database's own collation has a say: z before å before ä before ö.
SWEDISH_ORDER = str.maketrans({"z": "za", "å": "zx", "ä": "zy", "æ": "zy", "ö": "zz", "ø": "zz", "é": "e", "ü": "y"})


def name_key(name: str) -> str:
    """Return ``name`` as it is compared: case, accents on foreign letters and the kind of white space do not count."""
    return re.sub(r"[\s\u2010-\u2015-]+", " ", unicodedata.normalize("NFC", name)).strip().casefold()


def sort_key(name: str) -> str:
    """Return a key of ASCII letters and digits under which Swedish names sort as Swedes expect."""
    return re.sub(r"[^a-z0-9 ]", "", name_key(name).translate(SWEDISH_ORDER))
