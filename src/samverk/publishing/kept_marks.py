"""What is masked, told to those who keep the minutes where they read the same pages as everybody."""

from django.utils.html import escape

from samverk.meetings.masking.marks import mark_of, numbers_in, restored
from samverk.meetings.models import MaskedWords


def told_to_keepers(page: str) -> str:
    """Return ``page`` with the masked words within their marks: "[maskerat 213: Eva Ståhl]"; one query, or none.

    Marks stand in text and in attributes alike, so the words are escaped for both. Where anything goes wrong here, the
    mark stands as everybody reads it.
    """
    numbers = numbers_in(page)
    if not numbers:
        return page
    taken_out = MaskedWords.objects.filter(pk__in=numbers).values_list("pk", "words")
    words = {number: f"{mark_of(number)[:-1]}: {' '.join(said.split())}]" for number, said in taken_out}
    return restored(page, words, shown=escape)
