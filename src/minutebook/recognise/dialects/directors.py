"""Chief executives' groups: numbered items, "Beslut:" and a list of "att", names and places in one paragraph."""

from minutebook.recognise.dialects.dialect import Dialect

DIRECTORS = Dialect(
    "directors",
    signs=(
        ("att-lists", 3.0),
        ("decision-labels", 2.0),
        ("numbered", 1.0),
        ("paragraph-signs", -2.0),
        ("parties", -2.0),
        ("courses", -2.0),
    ),
    headings=("number", "word", "para", "roman", "letter"),
)
