"""Write the list of forms: ``python -m samverk.search.forms_file PATH``."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import marisa_trie
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory


def write_forms(forms: Iterable[tuple[str, str]], path: Path) -> None:
    """Write ``forms``, each with its base form, so that no half-written file is ever seen."""
    rules: dict[str, bytes] = {}
    # Plain words first: "a-aktie" must not lose to a proper name spelt alike.
    for form, base in sorted(forms, key=lambda pair: pair[0] != pair[0].lower()):
        rules.setdefault(form.lower(), rule(form.lower(), base.lower()))
    draft = path.with_suffix(f".{os.getpid()}")
    marisa_trie.BytesTrie(rules.items()).save(str(draft))
    draft.replace(path)


def rule(form: str, base: str) -> bytes:
    """Return the number of letters to take from the end of ``form``, as one byte, and what to add."""
    alike = (ours == theirs for ours, theirs in zip(form, base, strict=False))
    kept = next((place for place, same in enumerate(alike) if not same), min(len(form), len(base)))
    return bytes([len(form) - kept]) + base[kept:].encode()


if __name__ == "__main__":
    write_forms(DefaultDictionaryFactory().get_dictionary("sv").items(), Path(sys.argv[1]))
