"""Swedish: the words that head the parts of an item, and the groups of items."""

# Headings that divide the items into groups and are no items themselves.
DIVISIONS: tuple[str, ...] = (
    "ärenden och beredning", "noteringar", "protokoll", "beslutsärenden", "informationsärenden", "mötesanteckningar",
    "anteckningar", "beslutsärende", "informationsärende", "diskussionsärenden", "dagordning", "ärenden",
    "anmälningsärenden och delegationsbeslut", "sammanträdet",
)  # fmt: skip

# The parts of an item.
PARTS: dict[str, tuple[str, ...]] = {
    "decision": (
        "beslut", "beslutas", "beslutades", "beslut i ärendet", "beslut i korthet", "beslutet", "följande beslutades",
        "det beslutades", "det beslutas", "besluts", "beslöts", "styrelsens beslut", "mötets beslut",
        "nämndens beslut",
        "vi beslutade", "vi beslutar", "mötet beslöt", "mötet beslutar", "mötet beslutade", "beslut fattades",
        "stämmans beslut", "gruppens beslut", "avgörande", "beslutar", "beslutade", "beslöt",
    ),
    "not-decided": (
        "förslag till beslut", "förslag på beslut", "beslutsförslag", "tidigare beslut", "beslutsunderlag", "förslag",
        "beslutsgång", "beslutsgången", "beslutet skickas till", "beslut skickas till", "beslutet expedieras till",
        "beslutet skickas för verkställighet till", "beslut expedieras", "beslut expedieras till",
        "beslutsmotivering",
        "motivering till beslut", "motivering av beslut", "skäl för beslut", "skäl till beslut",
        "beslutets expediering",
        "förvaltningens förslag till beslut", "arbetsutskottets förslag till beslut",
        "ordförandens förslag till beslut",
        "förvaltningens förslag", "styrelsens förslag", "tidigare behandling", "ärendets tidigare behandling",
        "expedieras", "expedieras till", "expediering", "delges", "delges till", "kopia till", "skickas till",
        "protokollsutdrag", "protokollsutdrag till", "beslutet delges", "beslutet skickas även till", "sändlista",
        "lagstöd", "beslutsinformation", "beslut som ska fattas", "att besluta", "valberedningens förslag",
        "medborgarförslag", "överklagande", "hur man överklagar", "styrelsens förslag till beslut", "utdrag till",
        "för kännedom", "för verkställighet", "beslutsnivå", "tidigare beslut i ärendet", "utskottets förslag",
        "arbetsutskottets förslag", "proposition", "propositionsordning",
        "propositionsordningar", "återkoppling av beslut", "beslutet gäller", "beslutsordning", "beslutspunkter",
    ),
    "background": (
        "sammanfattning", "sammanfattning av ärendet", "ärendebeskrivning", "beskrivning av ärendet", "bakgrund",
        "ärendet", "beskrivning", "ärende", "inledning", "diskussion", "redogörelse", "information", "överväganden",
        "yttrande", "förvaltningens överväganden", "ekonomiska konsekvenser", "konsekvenser", "barnperspektivet",
        "barnkonsekvensanalys", "ekonomi", "syfte", "bedömning", "förvaltningens bedömning", "utredning", "notering",
        "redovisning", "sammanfattande beskrivning", "ärendets handläggning", "ärendets gång",
        "jämställdhetsperspektiv",
        "jämställdhet", "remissinstanser", "kommentar", "anteckning", "status", "uppföljning", "analys", "slutsats",
        "bakgrund och syfte", "finansiering", "inlägg", "överläggning", "ajournering", "information i ärendet",
        "sammanfattning av diskussionen", "ärendets beredning", "beredning", "sammanträdet", "motivering",
        "upplysningar", "villkor", "kommunicering", "delgivning", "giltighetstid", "avgift", "skäl", "upplysning",
        "tidplan",
    ),
    "attachments": (
        "bilaga", "bilagor", "handlingar", "handlingar i ärendet", "underlag", "underlag för beslut",
        "beslutsunderlag",
        "bifogade handlingar", "bifogas", "dokument", "handlingar i ärende",
    ),
    "presenters": (
        "föredragande", "föredrar", "föredragande i ärendet", "föredragning", "rapportör", "presentatör",
        "föredragning av", "redovisas av", "dragning av", "föredras av", "talare", "inledare", "rapporterar",
        "information av", "deltar vid punkten", "föredragande tjänsteperson", "medverkande",
        "föredragande tjänsteman",
    ),
    "proposals": (
        "yrkanden", "yrkande", "förslag och yrkanden", "förslag till beslut under sammanträdet",
        "förslag till beslut på sammanträdet", "ändringsyrkande",
        "förslag på sammanträdet", "framställda yrkanden", "yttranden och yrkanden", "tilläggsyrkande",
        "avslagsyrkande",
        "förslag till beslut på mötet", "yrkanden på sammanträdet", "återremissyrkande", "dagens yrkanden",
    ),
    "votes": (
        "omröstning", "votering", "omröstningsresultat", "voteringsresultat", "röstning", "röstresultat",
        "omröstningsordning", "voteringsordning", "voteringslista", "votering begärs", "omröstning begärs",
        "rösträkning",
    ),
    "dissents": (
        "reservation", "reservationer", "reserverar sig", "skriftlig reservation", "särskilt yttrande",
        "protokollsanteckning", "protokollsanteckningar", "särskilda yttranden", "blank reservation",
        "anteckningar till protokollet",
        "anteckning till protokollet", "avvikande mening", "deltar inte i beslutet", "deltar ej i beslutet",
        "deltar inte i beslut", "röstförklaring",
    ),
    "action": ("åtgärd", "åtgärder", "att göra", "uppgift"),
    "who": (
        "ansvarig", "ansvariga", "ansvarar", "ansvarig för genomförande", "utförs av", "verkställs av",
        "genomförs av", "ansvarig person", "ansvarig för åtgärden",
    ),
    "when": (
        "klart", "klar", "senast", "klart senast", "klar senast", "ska vara klart", "deadline", "slutdatum",
        "klart till", "genomförs senast", "senast klart", "klardatum", "ska vara klart senast",
    ),
    "who-when": ("ansvarig och klart", "ansvarig, klart", "ansvarig/klart", "vem och när", "ansvarig och tid"),
    "recusals": ("jäv", "anmälan om jäv", "jävsanmälan", "anmäler jäv"),
}  # fmt: skip

# A short line that begins so heads what was proposed, earlier, or is sent on, whatever follows.
NOT_DECIDED_STARTS: tuple[str, ...] = (
    "förslag till beslut",
    "förslag till kommun",
    "förslag till styrelse",
    "beslutet skickas",
    "beslut skickas",
    "beslutet expedieras",
    "beslutet ska skickas",
    "tidigare beslut",
    "beslutsunderlag",
    "protokollsutdrag",
    "hur man överklagar",
)
