"""The inflected forms of Swedish: simplemma's list, kept as a trie that is mapped into memory.

As simplemma keeps it, the list takes a second to load and 100 MB in every process; the trie takes neither. It is
written once, beside the house's other files, by a process of its own whose memory ends with it.
"""

import subprocess
import sys
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import marisa_trie
from django.conf import settings


@lru_cache(maxsize=1)
def forms() -> marisa_trie.BytesTrie:
    """Return the forms; the first call in a new house writes them, which takes some seconds."""
    path = Path(settings.DATA_DIR) / "lexicon" / f"forms-sv-{version('simplemma')}.trie"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "samverk.search.forms_file", str(path)], check=True)  # noqa: S603
    trie = marisa_trie.BytesTrie()
    trie.mmap(str(path))
    return trie


@lru_cache(maxsize=50_000)
def base_form(word: str) -> str | None:
    """Return the base form of ``word``, or ``None`` where the list does not have it.

    A form is kept with its rule: how many letters to take away, and what to add.
    """
    rules = forms().get(word)
    if not rules:
        return None
    rule: bytes = rules[0]
    return word[: len(word) - rule[0]] + rule[1:].decode()
