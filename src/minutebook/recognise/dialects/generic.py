"""An unknown house: every way of numbering is tried, nothing is taken for granted."""

from minutebook.recognise.dialects.dialect import Dialect

GENERIC = Dialect("generic", signs=(), headings=("para", "word", "number", "roman", "letter"))
