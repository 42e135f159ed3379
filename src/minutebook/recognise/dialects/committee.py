"""Municipal boards and committees: "§ 12 Dnr …", every part labelled, whole sentences under "Beslut"."""

from minutebook.recognise.dialects.dialect import Dialect

COMMITTEE = Dialect(
    "committee",
    signs=(
        ("paragraph-signs", 2.0),
        ("registry-numbers", 1.0),
        ("courses", 3.0),
        ("parties", 2.0),
        ("decision-labels", 1.0),
    ),
    headings=("para", "number", "word", "roman", "letter"),
    labels_everything=True,
)
