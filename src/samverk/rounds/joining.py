"""Names and numbers as they stand in a sentence."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def joined(names: Sequence[str]) -> str:
    """Return names as they stand in a sentence: "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def in_words(number: int) -> str:
    """Return a number as minutes write it: in letters up to twelve, in figures above."""
    words = (
        pgettext("number in a sentence", "none"),
        pgettext("number in a sentence", "one"),
        pgettext("number in a sentence", "two"),
        pgettext("number in a sentence", "three"),
        pgettext("number in a sentence", "four"),
        pgettext("number in a sentence", "five"),
        pgettext("number in a sentence", "six"),
        pgettext("number in a sentence", "seven"),
        pgettext("number in a sentence", "eight"),
        pgettext("number in a sentence", "nine"),
        pgettext("number in a sentence", "ten"),
        pgettext("number in a sentence", "eleven"),
        pgettext("number in a sentence", "twelve"),
    )
    return words[number] if number < len(words) else str(number)
