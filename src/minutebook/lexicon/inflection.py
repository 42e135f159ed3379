"""Inflected forms of verbs, made from their principal parts, so that a rule meets the verb and not its endings."""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import NamedTuple


class Form(IntEnum):
    """What a form can be in a clause. ``PASSIVE`` covers infinitive, present and past alike."""

    INFINITIVE = 1
    FINITE = 2
    PASSIVE = 3
    SUPINE = 4


class Inflected(NamedTuple):
    """``lemma`` is the infinitive."""

    lemma: str
    form: Form


class Parts(NamedTuple):
    """The principal parts of a verb."""

    infinitive: str
    present: str
    past: str
    supine: str


def regular(lemmas: Iterable[str], present: str, past: str, supine: str) -> list[Parts]:
    """Return the parts of verbs that put these endings to their stem."""
    return [Parts(lemma, lemma[:-1] + present, lemma[:-1] + past, lemma[:-1] + supine) for lemma in lemmas]


def prefixed(parts: Mapping[str, Iterable[str]]) -> list[Parts]:
    """Return the parts of every prefix with its verb; keys are "lägga lägger lade lagt"."""
    return [
        Parts(*(prefix + part for part in principal.split()))
        for principal, prefixes in parts.items()
        for prefix in prefixes
    ]


def inflected_forms(verbs: Iterable[Parts], nouns: Iterable[str]) -> dict[str, Inflected]:
    """Return every form with its verb; forms in ``nouns`` are left out, since they are mostly read as nouns."""
    forms: dict[str, Inflected] = {}
    for verb in verbs:
        for form, words in _forms(verb):
            for word in words:
                forms.setdefault(word, Inflected(verb.infinitive, form))
    for noun in nouns:
        forms.pop(noun, None)
    return forms


def _forms(verb: Parts) -> list[tuple[Form, tuple[str, ...]]]:
    return [
        (Form.INFINITIVE, (verb.infinitive,)),
        (Form.FINITE, (verb.present, verb.past)),
        (Form.PASSIVE, (verb.infinitive + "s", verb.past + "s", *_present_passive(verb.present))),
        (Form.SUPINE, (verb.supine, verb.supine + "s")),
    ]


def _present_passive(present: str) -> tuple[str, ...]:
    """Return "väljs", "väljes" for "väljer", "tas" for "tar", "görs" for "gör"."""
    if present.endswith("er") and len(present) > 3:
        return present[:-2] + "s", present[:-1] + "s"
    if present.endswith(("ör", "är")) and len(present) > 2:
        return (present + "s",)
    return (present[:-1] + "s",)
