"""Student unions: items numbered in levels ("4.2.1"), decisions as numbered clauses under "Beslut"."""

from minutebook.recognise.dialects.dialect import Dialect

STUDENTS = Dialect(
    "students",
    signs=(("levels", 3.0), ("numbered", 1.0), ("decision-labels", 0.5), ("paragraph-signs", -1.0)),
    headings=("number", "para", "word", "roman", "letter"),
)
