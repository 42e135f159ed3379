"""Words by which a duty is followed: who "each" is, which offices are one, and days that are no dates."""

# "respektive kunskapsnätverk" is each network; any other "respektive" is each member.
NETWORK_SIGNS = ("nätverk",)
SECRETARIAT_SIGNS = ("sekretariat",)
SECRETARIAT_OFFICE_SIGNS = ("sekretariatschef",)
EACH_SIGNS = ("respektive", "varje", "samtliga", "alla ", "var och en", "hemmaplan", "egna", "hos sig", "resp.")
# The members in the plural, with the article: "kommundirektörerna", "medlemskommunerna".
MEMBER_PLURALS = (
    r"(?:kommundirektörerna|kommuncheferna|direktörerna|(?:medlems)?kommunerna|medlemmarna|ledamöterna)\b.*"
)
# Somebody within each member: "medlemskommunernas kommunikatörer".
WITHIN_EACH = r"(?:medlems)?kommunernas\s+(?P<office>[\wåäö-]+)"
# Where the group's own duty is each member's at home: "sprider information i kommunledningen".
AT_HOME = r"\bi (?:kommunledning(?:en|arna)|den egna (?:organisationen|kommunen)|sin organisation)\b"
# What each reports, and beside them one more: "från respektive kommun samt från vårt gemensamma projekt".
REPORTING_TOO = r"\bfrån respektive \w+ samt från (?P<who>[^.,;]+)"
# Whose work is taken in: "integrera HR-chefernas projekt", the genitive of the definite plural.
WHOSE_WORK = r"(?P<who>[\w-]+na)s (?:projekt|arbete|uppdrag)\b"
# What an adopted project obliges: "till projekt för traineegrupp 10".
PROJECT_FOR = r"\bprojekt för (?P<who>[^.,;()]+)"
# Seats of a group told one by one: "bestående av A, B, C samt D bereder mötena".
CONSISTING_OF = (
    r"\bbestående av (?P<who>.+?)(?= (?:ska|skall|bereder|förbereder|ansvarar|tar|arbetar|har|får|utreder|planerar|"
    r"leder|samordnar|träffas)\b|[.;]|$)"
)
LISTED = r",\s+|\s+samt\s+|\s+och\s+"
FURTHER = r"^(?:ytterligare\s+)?(?:en|ett)\s+"

# Offices by whichever name: in one house "stadsdirektör", in the next "kommunchef". The first name is the key.
OFFICES = (
    ("kommundirektör", "stadsdirektör", "kommunchef", "kommundirektor", "stadsdirektor"),
    ("sekretariatschef", "chef för sekretariatet", "kanslichef"),
    ("ordförande", "ordf."),
    ("vice ordförande",),
    ("projektledare", "projektchef"),
    ("samordnare", "koordinator"),
)
CHAIR_OFFICE, VICE_CHAIR_OFFICE = "ordförande", "vice ordförande"
ACTING_FOR = r"^(?:tf\.?|t\.f\.|tillförordnad|biträdande tillförordnad)\s+"
# Endings of the definite form: "sekretariatschefen", "ordföranden", "projektledaren".
DEFINITE = r"(?:e?n|et)$"
# Where an office is held: "stadsdirektör i Helsingborg", "Helsingborgs stadsdirektör".
OFFICE_OF = r"^(?P<office>.+?)\s+(?:i|för|på|vid|hos)\s+(?P<where>[A-ZÅÄÖ].*)$"
OFFICE_AFTER = r"^(?P<where>[A-ZÅÄÖ][\wåäö-]+?)s\s+(?P<office>[a-zåäö].*)$"
# A group named without its number: "traineegruppen", where the heading says "traineegrupp 12".
NUMBERED_GROUP = r"(?P<group>\w*grupp)(?:en)?"

AT_ONCE = r"\b(?:omgående|snarast|genast|skyndsamt|utan dröjsmål|omedelbart)\b"
# Work that begins now, and is done on the day that a later clause sets.
BEGINS_NOW = r"\bredan nu\b"
STANDING = r"\b(?:fortsättningsvis|fortsatt|löpande|årligen|kontinuerligt|tills vidare|inför (?:varje|respektive))\b"
VAGUE = r"\b(?:i ett tidigt skede|i god tid|så snart som möjligt|vid behov|på sikt)\b"
# Not before: "efter styrelsemötet".
AFTER_MEETING = r"\befter (?P<meeting>\w*(?:möte|sammanträde)t?)\b"
# "inför styrelsemöten 2020": to be done when the year begins.
BEFORE_MEETINGS_OF = r"\binför \w*(?:möten|mötena|sammanträden|sammanträdena) (?P<year>20\d\d)\b"
# A heading that names what all under it is for: "Inför Region X besök".
HEADED_BEFORE = r"^inför\s+\S"
# A meeting just before its day: "vid kommundirektörsmötet 160122".
MEETING_BEFORE_DAY = r"(?P<meeting>[\w-]*(?:möte|sammanträde)(?:t|ts)?)\s*(?:den\s*)?$"
# The year that money is for: of the budget in the heading, or of what the clause names.
BUDGET_OF = r"\bbudget(?:en)? (?P<year>20\d\d)\b"
FOR_YEAR = r"(?P<words>\b[\w-]+ (?P<year>20\d\d))(?![\d-])"
