"""Associations, housing companies, clubs, parishes: decisions told in the text of the items."""

from minutebook.recognise.dialects.dialect import Dialect

ASSOCIATION = Dialect(
    "association",
    signs=(
        ("prose-decisions", 3.0),
        ("signatures", 1.0),
        ("decision-labels", -2.0),
        ("courses", -2.0),
        ("registry-numbers", -1.0),
    ),
    headings=("para", "word", "number", "roman", "letter"),
)
