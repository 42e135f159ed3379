"""How a Swedish clause is built: what opens it, what sets a verb apart, what joins two acts."""

LABEL = r"\W*(?:beslut|åtgärd|uppdrag|förslag till beslut|mötet beslutar|styrelsen beslutar)\s*:\s*"
OPENING = r"\W*(?:(?:samt|och|dels|gemensamt)\s+)*(?:om\s+)?att\b"
DECISION_LEAD = (
    r"\b(?:beslutar|beslutade|beslutades|beslutas|beslöt|beslöts|beslut|bestämde|bestämdes|bestämmer|enades|enas|"
    r"kom överens|kommer överens|överenskoms|överenskom)\b[^.;]{0,90}?(?<!för )(?<!om )\batt\b(?= \w)"
    r"|\b(?:enades|enas|kom överens|överenskom) om att\b"
)
LEAD_SIGNS = ("beslut", "beslöt", "bestäm", "enades", "enas", "överens")
DECIDING = frozenset({"besluta", "bestämma"})
MODALS = frozenset({"skola", "böra", "måsta", "kunna", "behöva", "vilja", "komma", "önska", "avse", "få", "ämna"})
STATING = frozenset(
    {
        "ha",
        "få",
        "övergå",
        "uppgå",
        "finna",
        "innebära",
        "utgöra",
        "gälla",
        "omfatta",
        "tillhöra",
        "bestå",
        "kosta",
        "kvarstå",
    }
)
COPULAS = frozenset({"vara", "bli"})
PERFECT = "ha"
PRESENT_ENDING = "r"
MAY = "få"
OWN_RIGHT = r"\s*(?:\w+\s+)?(?:i\s+)?(?:uppdrag|mandat|fullmakt|rätt\b|befogenhet|behörighet)"
COME = "komma"
ABOUT_TO = frozenset({"kommer", "kom"})
NOT_A_VERB = {"var": r"\s+(?:och en|för sig)\b"}
UNKNOWN_INFINITIVE = r"(?:inte |även |därefter |också )?(?P<verb>[a-zåäö]{3,}a)\b(?<!na)"
UNKNOWN_PRESENT = (
    r"(?:[A-ZÅÄÖ][\w-]+|[\w-]+(?:en|et|na|ern|orn))\s+(?P<verb>[a-zåäö]{2,}(?:ar|er|ör))\b"
    r"(?<!ingar)(?<!ioner)(?<!heter)(?<!elser)"
)
ARTICLES = frozenset({"en", "ett", "den", "denna", "sin", "sitt", "vår", "ny", "nya", "varje"})
ON_BEHALF = ("för ", "För ")
CONJUNCTIONS = frozenset({"och", "samt", "eller", "men"})
SUBORDINATORS = frozenset(
    {"som", "där", "när", "då", "vilket", "vilka", "vilken", "eftersom", "hur", "att", "medan", "huruvida", "varför"}
)
NEGATIONS = frozenset({"inte", "ej", "icke", "inga", "ingen"})
NEGATION = r"(?:inte|ej|icke)"
JOINED_ACT = r"\b(?:och|samt)\s+(?:att\s+)?(?:därefter\s+|även\s+|också\s+|sedan\s+|dessutom\s+)?(?P<verb>[^\W\d_]+)"
END_OF_ACT = r"(?<!och)(?<!samt) (?:att|som|där|hur|vilka|vilket|när)\b|[;:]"
SENTENCE_END = r"[.!?](?:(?<=[^\W\d].)\s+(?=[A-ZÅÄÖ\"”])|(?<=\d\.)\s+(?=[A-ZÅÄÖ][a-zåäö]+ ))"
ABBREVIATED = (
    r"(?:\b(?:m|s|t|dvs|bl|fr|p|o|e|resp|kl|nr|ca|osv|inkl|exkl|ev|tel|dnr|st|kr|pga|fl|ex|a|g|k|d|f|ang|ordf|"
    r"jan|feb|aug|sep|sept|okt|nov|dec|bil|v|s|sid|art|kap|prop|dr|tf)\.|\b[A-ZÅÄÖ]\.)$"
)
AS_PROPOSED = (
    r"^\W*(?:beslut(?:ar|as|ade|ades)?\s+)?(?:enligt|i enlighet med|i överensstämmelse med)\b"
    r".{0,60}\b(?:förslag|yrkande|beslutsförslag)"
)

# What a copula says: pattern for the subject, pattern for what follows.
THEME = r"\btema(?:t|n)?\b|\bämne(?:t)?\b"
ROLE_SUBJECT = r"(?:roll(?:en)?|uppgift(?:en)?|uppdrag(?:et)?|ansvar(?:et)?|syfte(?:t)?)$"
ROLE_TAKEN = (
    r"\b(?:avsändare|värd|värdar|värdkommun|ansvarig|ansvariga|kontaktperson|ordförande|sammankallande|huvudman|"
    r"projektägare|styrgrupp|referensgrupp|samordnare|representant|firmatecknare)\b"
)
POSITIVE = r"^\s*(?:positiv|positiva|enig|eniga)\s+till\b"
READY = r"\b(?:klar|klart|klara|färdig|färdigt|färdiga|slutfört|slutförd|avslutad|avslutat)\b"
FULL_NAME = r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)+"
CHOSEN = r"^\s*(?:om)?(?:vald|valda|utsedd|utsedda|nyvald|förordnad)\b"
NEW_GROUP = r"^(?:en|ett)\s+(?:[\w-]+\s+)?[\w-]*(?:grupp|nätverk|kommitté|råd|beredning|forum)\b"

# Phrases that add an act wherever they stand: key that must be in the text, pattern.
CONDITION = ("ör", r"\bunder (?:förutsättning|förbehåll|villkor)\b|\bmed förbehåll\b|\bmed villkor\b")
PRIORITISED = ("prioritering", r"\bprioritering\w* (?:görs|sker|genomförs)\b")

ADDRESSEE_AFTER = {
    "uppdra": r"\s+(?:åt|till|i)\s+",
    "uppdraga": r"\s+(?:åt|till|i)\s+",
    "ge": r"(?:\s+(?:i\s+)?uppdrag(?:et)?)?(?:\s+(?:åt|till))?\s+",
    "giva": r"(?:\s+(?:i\s+)?uppdrag(?:et)?)?(?:\s+(?:åt|till))?\s+",
    "lämna": r"(?:\s+(?:i\s+)?uppdrag(?:et)?)?(?:\s+(?:åt|till))?\s+",
    "delegera": r"(?:\s+[^.,;]*?)?\s+(?:till|åt)\s+",
    "överlåta": r"(?:\s+[^.,;]*?)?\s+(?:till|åt)\s+",
    "uppmana": r"\s+",
    "anmoda": r"\s+",
    "uppmuntra": r"\s+",
    "vädja": r"\s+till\s+",
    "påminna": r"\s+",
    "ålägga": r"\s+",
    "bemyndiga": r"\s+",
    "befullmäktiga": r"\s+",
    "mandatera": r"\s+",
    "auktorisera": r"\s+",
    "be": r"\s+",
    "låta": r"\s+",
}
"""What stands between a verb and the actor on whom it lays a duty."""

CHOSEN_AFTER = r"(?:\s+(?:in|om))?\s+(?:till\s+(?:[a-zåäö-]+\s+){1,3}(?=[A-ZÅÄÖ]))?(?:följande(?: personer)?:?\s+)?"
CHOSEN_TOO = r"\b(?:och|samt|,)\s*till\s+(?:[a-zåäö-]+\s+){1,3}(?=[A-ZÅÄÖ])"
CHOSEN_EACH = r"(?:,|\b(?:och|samt))\s+(?P<who>[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)*)(?=\s+(?:till|som)\s)"
ELECTED_VERBS = ("valdes", "utsågs", "väljs", "utses", "omvaldes", "utsetts")
ELECTED = rf"\b(?:{'|'.join(ELECTED_VERBS)})\s+(?=[A-ZÅÄÖ])"
WHICH_WAS = r"\b(?:som|vilken|vilket|vilka)\s+(?:därefter\s+|sedan\s+|också\s+)?(?P<verb>[^\W\d_]+s)\b"
UNNAMED = r"^(?:en|ett|ny|nya|två|tre|fyra|fem|följande|nästa|någon|några|ytterligare)\b"
MEMBERS_OF_GROUP = r"\bbestående av\s+"
AND_WORD = r"(?:och|samt)"
AND = rf"\s+{AND_WORD}\s+"
AND_SIGNS = ("och ", "samt ")
