"""How Swedish minutes write the names of municipalities, cities and bodies.

``MUNICIPAL_WORDS`` follow a place-name and say only of what kind it is. ``DEFINITE_ENDINGS`` turn a body's word into
the form with an article, longest first.
"""

MUNICIPAL_WORDS = frozenset({"kommun", "kommuns", "kommunen", "stad", "stads", "staden", "köping", "municipality"})
GENITIVE = "s"
DEFINITE_ENDINGS = ("erna", "arna", "orna", "en", "et", "an", "n", "t")
