"""Duties that running text hides, in Swedish: what is to come, and what merely tells or concerns others."""

# Verbs by which somebody takes on work; telling, presenting and discussing are no tasks.
_TASK_VERBS = """
    skicka maila mejla återkomma kontakta boka bjuda inbjuda kalla undersöka utreda sammanställa ordna fixa ombesörja
    uppdatera publicera lägga ansvara bevaka förbereda bereda planera samordna inventera kartlägga beställa köpa
    anmäla meddela informera fråga tillfråga höra förankra genomföra fortsätta påminna distribuera vidarebefordra sända
    lämna inkomma lyfta ta arbeta upprätta utarbeta revidera komplettera följa utvärdera formulera översända överlämna
    sprida delta deltaga medverka implementera införskaffa anlita rekrytera uppvakta justera rapportera återrapportera
    återredovisa återkoppla redovisa presentera hämta samla stämma se göra ge utse initiera påbörja starta skriva
    färdigställa installera reparera laga städa rensa måla leverera koordinera kolla titta ringa
"""
_TELLING_VERBS = "informera fråga redovisa presentera rapportera lyfta meddela se ge delta göra följa"
TASK_VERBS = frozenset(_TASK_VERBS.split())
TELLING_VERBS = frozenset(_TELLING_VERBS.split())
TELLING = r"\b(?:tar (?:upp|del|emot|ställning|över|vid)|ser fram)\b"
BY_A_DAY = r"\bsenast (?:den )?\d|\bklart? till\b|\bföre den \d|\btill nästa (?:möte|gång|träff)|\btill den \d"
URGED = r"\b(?:uppmanas|uppmanades|ombeds|ombads|anmodas|anmodades|uppmuntras|uppmuntrades|påminns)\b"
URGED_SIGNS = ("uppman", "ombe", "omba", "anmod", "uppmunt", "påminns")
TAKEN_ON = (
    r"\b(?:får i uppdrag|fick i uppdrag|åtar sig|åtog sig|lovar|lovade|tar på sig|tog på sig|tar med sig|tog med sig|"
    r"ser till|ska återkomma|återkommer)\b"
)
SENT_ON = (
    r"\b(?:skickas|sänds|mailas|mejlas|överlämnas|distribueras|delges|vidarebefordras)\b"
    r"(?:\s+\w+){0,3}?\s+(?:till|vidare|ut)\b\s*\w"
)
SENT_ON_SIGNS = ("skickas", "sänds", "mailas", "mejlas", "överlämnas", "distribueras", "delges", "vidarebefordras")
RAISED = (
    r"\b(?:lyfts|lyftas|tas upp|tas med|behandlas|diskuteras|redovisas|presenteras|återkommer)\b[^.]*"
    r"\b(?:nästa|nästkommande|kommande)\s+[\w-]*(?:möte|mötet|sammanträde|presidium\w*|träff|styrelse\w*)"
)
RAISED_SIGNS = ("nästa", "kommande")
OUTSIDER = (
    r"(?:Region(?:en|ens|s)?\b|Länsstyrelse|Trafikverket|Staten|Regeringen|Sveriges|SKR\b|Myndighet|Polisen|Försäkringskassan|"
    r"Arbetsförmedling|Delegationen|Leverantör|Konsult|Företag|Bolaget|[A-ZÅÄÖ]\w*(?:verket|bolaget|myndigheten)\b)"
)
SUBORDINATE = r"\b(?:när|hur|om|som|huruvida|att)\b"
TO_COME = r"\b(?:ska|skall|kommer att|behöver|bör|måste)\b"
NOT_A_TASK = (
    r"\b(?:har|hade|kan|kunde|kanske|eventuellt|vill|ville|skulle|brukar|tidigare|redan|om det|frågan om huruvida)\b|"
    r"\b(?:i fjol|förra året|hittills|sedan tidigare)\b"
)
ANY_SIGN = (
    "ska", "uppman", "ombe", "anmod", "kommer", "åtar", "åtog", "lova", "på sig", "uppdrag", "skicka", "lyft", "tas ",
    "mail", "mejl", "kontakta", "tar ", "boka", "bjud", "senast", "nästa", "kommande", "fortsätter", "genomför", "sänd",
    "lämna", "behöver", "bör ", "måste", "ansvara", "ser ", "undersök", "utred", "sammanst", "ordna", "fixa", "hör ",
    "klar", "till den", "till nästa", "före den", "planera", "förbered", "fråga", "sprid", "kalla",
    "ombesörj", "påminn",
)  # fmt: skip
