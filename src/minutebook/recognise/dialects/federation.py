"""Municipal federations and companies: "§ 12" or "12 §", "Direktionen beslutar" above a list of "att"."""

from minutebook.recognise.dialects.dialect import Dialect

FEDERATION = Dialect(
    "federation",
    signs=(("paragraph-signs", 2.0), ("att-lists", 2.0), ("decision-labels", 1.0), ("courses", -1.0)),
    headings=("para", "word", "number", "roman", "letter"),
)
