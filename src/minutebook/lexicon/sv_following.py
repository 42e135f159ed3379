"""Words by which a duty is followed: who "each" is, and days that are no dates."""

# "respektive kunskapsnätverk" is each network; any other "respektive" is each member.
NETWORK_SIGNS = ("nätverk",)
SECRETARIAT_SIGNS = ("sekretariat",)
SECRETARIAT_OFFICE_SIGNS = ("sekretariatschef",)
EACH_SIGNS = ("respektive", "varje", "samtliga", "alla ", "var och en", "hemmaplan", "egna", "hos sig", "resp.")
# The members in the plural, with the article: "kommundirektörerna", "medlemskommunerna".
MEMBER_PLURALS = (
    r"(?:kommundirektörerna|kommuncheferna|direktörerna|(?:medlems)?kommunerna|medlemmarna|ledamöterna)\b.*"
)
AT_ONCE = r"\b(?:omgående|snarast|genast|skyndsamt|redan nu|utan dröjsmål|omedelbart)\b"
STANDING = r"\b(?:fortsättningsvis|fortsatt|löpande|årligen|kontinuerligt|tills vidare)\b"
