"""Words by which minutes speak of networks."""

# What a clause calls a network: "ett strategiskt nätverk för arbete, utbildning och migration", "HR-nätverket".
NETWORK_NAME = (
    r"(?:\b(?:ett|en|det|nytt|nya|gemensamt|gemensamma)\s+)*"
    r"(?P<name>(?:\b(?!att\b|inrätta\b|bilda\b|starta\b|återstarta\b)\w+[sa]kt\s+|\bstrategiska\s+)?"
    r"\b[\w-]*nätverk(?:et)?\b"
    r"(?:\s+(?:för|inom|kring)\s+[^.;()]+?)?)"
    r"(?=\s+(?:inrättas|bildas|startas|återstartas|inte|ska|skall|som|från|fr\.o\.m|den|efter|på|i|med|under|senast)\b|[.;()]|,?\s*$|,\s+samt\b)"
)
# Put to rest, not ended: "läggs vilande från och med den 1 juli".
RESTING_SIGNS = ("vilande", "i vila", "i träda")
# Words before the day from which something holds.
FROM_DAY = r"\b(?:från och med|fr\.? ?o\.? ?m\.?)\s+(?:den\s+)?$"
