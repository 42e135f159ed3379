"""Swedish: small words that show how lines hang together, what surrounds a value, and which kind of table it is."""

# A line that begins so is a clause of its own, not the continuation of the line before.
CLAUSE_STARTS: tuple[str, ...] = ("att ", "samt att ", "och att ")
# A title, or an entry of a list, that ends so goes on in the next line.
TITLE_GOES_ON: tuple[str, ...] = ("-", ",", " och", " –", " av", " för", " i", " till", " om", " med", " samt")
ENTRY_GOES_ON: tuple[str, ...] = (" och", " samt", "-", " för", " &")
# A word cut by a hyphen never goes on with these: "in- och utflyttning".
AFTER_HANGING_HYPHEN: frozenset[str] = frozenset(("och", "eller", "samt", "respektive", "resp"))
# What may be left between a day and an hour, and is no place.
NO_PLACE: tuple[str, ...] = ("till", "och", "samt", "-")
NO_PLACE_STARTS: tuple[str, ...] = ("ajourner", "samt", "och ")
BEFORE_PLACE = r"(?:på|i|vid|plats)\s*:?\s+(?=[A-ZÅÄÖ])"
BEFORE_TIME: tuple[str, ...] = ("den", "dag", "tid", "ca", "cirka", "kl", "klockan")
CLOCK_SHORT = "kl"
# The rest of a label that was broken over two lines ("Plats och tid för / sammanträde").
LABEL_TAILS: tuple[str, ...] = ("sammanträde", "sammanträdet", "möte", "mötet", "justering", "justeringen")
APPROVAL = "justering"
APPROVAL_OF = "justeringens"
APPROVAL_TAIL = "plats och tid"
# Who signs where a form at the head names them.
SIGNERS: tuple[str, ...] = ("ordförande", "sekreterare", "justerare", "justerande", "protokolljusterare")
SIGNER_STARTS: tuple[str, ...] = ("justerare", "protokolljust")
# Heads of a column in which a mark shows who served.
SERVED_HEADS: tuple[str, ...] = ("tjg", "tjänstgörande", "närvarande", "närv", "närvaro")
SERVED_SIGNS: tuple[str, ...] = ("tjg", "närv")
# Labels by which municipal boards are known.
COURSES: tuple[str, ...] = (
    "beslutsgång", "sammanfattning", "underlag för beslut", "beslutet ska skickas", "ärendebeskrivning",
    "beslutsunderlag", "yrkande", "beslutet skickas",
    "expedieras", "beskrivning av ärendet", "utdragsbestyrkande",
)  # fmt: skip
ATTACHMENT_SIGN = "ilag"
ROLE_PLURALS: tuple[str, ...] = (
    "orerna",
    "erna",
    "arna",
    "rarna",
    "ledamöterna",
    "ledamöter",
    "suppleanter",
    "revisorer",
)
BEFORE_ORGANISATION: tuple[str, ...] = ("i", "på", "vid", "för", "hos")
ADDRESS = r"(?:nr|gard|lgh|lagenhet|hus|tel|tfn)\.?\s*\d+.*"
ITEMS_NAMED = (
    r"§§?\s*\d{1,3}(?:\s*(?:-|,|och|&)\s*(?:§\s*)?\d{1,3})*"
    r"|(?:arende|punkt(?:erna)?|p)\.? \d{1,3}(?:\s*(?:-|,|och)\s*\d{1,3})*"
)
SAID_OF_TIME = r"\bkl\.?\s*\d|§|\b(?:arende|punkt(?:erna)?)\s\d|\d{1,2}[.:]\d\d"
LEAD_IN_TAIL = (
    r"att|foljande|foljande att|darfor"
    r"|efter (?:votering|omrostning|diskussion|overlaggning)"
    r"|enhalligt|darfor att|darmed|for egen del|enhalligt att|saledes|om att"
    r"|(?:enligt|i enlighet med) (?:[\w-]+ ){1,4}?forslag(?: att)?|foresla (?:[\w-]+ ){1,4}?(?:att )?besluta(?: att)?"
)
PROPOSES = r"(?P<who>[\w-]+) foreslar(?: att)? (?:[\w-]+ ){1,4}(?:att )?beslutar?(?: foljande)?(?: att)?"
CLAUSE_NEXT = r"\s*(?:samt )?att\s"
DECISION_OF = r"s (?:beslut|avgorande|egen del(?: av beslutet)?|eget beslut)"
PROPOSAL_OF = r"s (?:forslag|yrkande|beslut i)\b.{0,40}"
DEFINITE_NEUTER = "et"
PROPOSAL_ON = "forslag till beslut i"
PROPOSAL_WORD = "s forslag"
NOT_A_TITLE = r"kr\b|:-|tkr|kkr|mkr|msek|st\b|kl\b|stycken|personer|[:/]\d|timmar|min\b|procent|m2|kvm"
# The end of a noun that means a certain one: "Ordföranden hälsade …" is running text, "Ordförande Anna Ek" is not.
DEFINITE = "n"
