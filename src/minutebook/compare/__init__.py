"""Two minutes of the same meeting, and in what they differ.

>>> from minutebook.compare import compare
>>> compare(draft, minutes_in(read_file("edited.docx")))
"""

from minutebook.compare.difference import Change, Difference, Spot, Subject
from minutebook.compare.minutes import compare
from minutebook.compare.words import Fate, Stretch, words_between

__all__ = ["Change", "Difference", "Fate", "Spot", "Stretch", "Subject", "compare", "words_between"]
