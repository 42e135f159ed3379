"""The words of public addresses: Swedish in the letters of ASCII, and the same for ever.

They stand below every room, since rooms on every floor have pages that anybody may read. Why they are Swedish while the
addresses of the house are English is told in docs/decisions/permanent-addresses.md.
"""

CLAUSES = "beslut"
MEETINGS = "moten"
ITEMS = "punkter"
BODIES = "organ"
ORGANISATIONS = "organisationer"
PERSONS = "personer"
MATTERS = "arenden"
FIGURES = "siffror"
ATTENDANCE = f"{FIGURES}/narvaro"
CLAUSES_BY_YEAR = f"{FIGURES}/beslut-per-ar"
SEARCH = "sok"
ABOUT = "om"
MINUTES = "protokoll"

CALENDAR = "kalender"
CALENDAR_OF_ALL = f"{CALENDAR}/offentlig"

COLLABORATIONS = "samarbeten"
REGISTERS = "diarium"
NOTICE_BOARD = "anslagstavla"

SUBSCRIPTIONS = "prenumerationer"
SENT = f"{SUBSCRIPTIONS}/skickat"
CONFIRM = f"{SUBSCRIPTIONS}/bekrafta"
END = f"{SUBSCRIPTIONS}/avsluta"

EMBEDDED = "inbaddat"
CARD = "kort"

DOCUMENTS_WANTED = "begar-handlingar"
COOPERATION_WANTED = "fraga-om-samarbete"
COOPERATION_SENT = f"{COOPERATION_WANTED}/skickat"
OWN = "egen"
FILES = "filer"
