"""Swedish: the words that head the parts of minutes, as printed, without colon and without capitals.

Every table maps what the label means to the ways of writing it. Spelling is compared without accents and dots.
"""

from minutebook.model.attendance import Section

# What the head of the minutes states.
HEADER: dict[str, tuple[str, ...]] = {
    "time-and-place": (
        "tid/plats", "plats/tid", "tid och plats", "plats och tid", "plats & tid", "tid & plats", "tid, plats",
        "plats, tid", "plats och tid för sammanträde", "plats och tid för sammanträdet", "tid och plats för möte",
        "plats och tid för mötet", "tid och plats för mötet", "tid och plats för sammanträdet", "plats och tid för",
        "plats - tid", "sammanträdets plats och tid", "datum och plats", "datum, tid och plats", "datum/tid/plats",
        "tid, datum och plats", "när och var", "tid o plats", "plats o tid", "datum, plats",
    ),
    "date": (
        "datum", "sammanträdesdatum", "mötesdatum", "dag", "datum och tid", "dag och tid", "datum/tid",
        "tid och datum",
        "datum & tid", "sammanträdesdag", "datum för mötet", "datum för sammanträde", "mötesdag", "möte den",
    ),
    "time": ("tid", "klockan", "kl", "tidpunkt", "mötestid", "tid för mötet", "tidsram", "klockslag"),
    "place": ("plats", "lokal", "sammanträdesplats", "mötesplats", "var", "plats för mötet", "möteslokal", "rum"),
    "body": ("nämnd", "organ", "instans", "mötestyp", "typ av möte", "möte", "sammanträde", "styrgrupp", "gremium"),
    "number": (
        "protokoll nr", "protokollnummer", "protokollsnummer", "mötesnummer", "protokoll nummer", "möte nr",
        "protokollnr", "styrelsemöte nr", "sammanträde nr",
    ),
    "title": ("titel", "rubrik"),
    "end": ("mötets slut", "sluttid", "mötet slut", "slut", "avslutades"),
    "start": ("mötets början", "starttid", "start"),
}  # fmt: skip

# The lists of names: label, list, role that the label gives to each name in it.
ATTENDANCE: tuple[tuple[Section, str | None, tuple[str, ...]], ...] = (
    (Section.PRESENT, None, (
        "närvarande", "beslutande", "deltagare", "deltagande", "närvaro", "närvarolista", "ledamöter",
        "närvarande ledamöter", "från bolaget", "från förvaltningen", "från kommunen", "från föreningen",
        "beslutande ledamöter", "närvarande tjänstepersoner", "styrelsemedlemmar",
        "närvarande vid mötet", "följande närvarade", "ordinarie ledamöter", "ordinarie", "närvarande ordinarie",
        "närvarande från styrelsen", "styrelsen", "mötesdeltagare", "närvarande medlemmar", "medlemmar",
        "deltagarlista", "närvarande styrelseledamöter", "styrelseledamöter", "närvarande på mötet", "deltog",
        "från styrelsen", "tjänstgörande ledamöter", "tjänstgörande", "valda ledamöter", "närvarade",
        "närvarande ordinarie ledamöter", "närvarande ombud", "ombud", "röstberättigade", "förtroendevalda",
        "närvarande styrelsemedlemmar", "följande medlemmar närvarade", "beslutande och närvarande",
    )),
    (Section.PRESENT, "ersättare", (
        "tjänstgörande ersättare", "ersättare", "närvarande ersättare", "ej tjänstgörande ersättare", "suppleanter",
        "suppleant", "närvarande suppleanter", "närvarande suppleant", "ledamotersättare",
        "icke tjänstgörande ersättare", "närvarande ej tjänstgörande ersättare",
        "övriga ersättare", "närvarande, ej tjänstgörande ersättare", "ej beslutande ersättare",
        "närvarande icke tjänstgörande ersättare", "ersättare, ej tjänstgörande", "ej tjänstgörande",
    )),
    (Section.PRESENT, None, (
        "övriga närvarande", "övriga deltagande", "övriga deltagare", "övriga", "tjänstepersoner", "tjänstemän",
        "närvarande tjänstemän", "tjänsteman", "föredragande tjänstemän", "föredragande tjänstepersoner",
        "andra närvarande", "närvarande övriga", "från kansliet", "kansli", "personal",
        "övriga närvarande tjänstemän",
        "insynsplats", "insynsplatser", "med närvarorätt", "närvarorätt", "fackliga företrädare",
        "personalföreträdare", "revisorer", "revisor", "närvarande tjänsteperson", "tjänsteperson", "förvaltning",
    )),
    (Section.PRESENT, "ordförande", (
        "ordförande", "ordf", "mötesordförande", "stämmoordförande", "årsmötesordförande", "ordförande för mötet",
    )),
    (Section.PRESENT, "vice ordförande", ("vice ordförande", "v ordförande", "v. ordförande", "vice ordf")),
    (Section.PRESENT, "sekreterare", (
        "sekreterare", "antecknare", "anteckningar", "mötessekreterare", "protokollförare", "sekr",
        "stämmosekreterare", "nämndsekreterare",
        "kommunsekreterare", "förbundssekreterare", "vid protokollet",
    )),
    (Section.PRESENT, "kassör", ("kassör", "ekonomiansvarig")),
    (Section.PRESENT, "ledamot", ("ledamot",)),
    (Section.ABSENT, None, (
        "frånvarande", "anmält förhinder", "förhinder", "ej närvarande", "anmäld frånvaro", "förhindrad",
        "förhindrade", "frånvarande ledamöter", "meddelat förhinder", "meddelade förhinder", "anmälda förhinder",
        "anmäl förhinder", "frånvaro", "anmält frånvaro", "ej deltagande", "anmälda frånvarande", "lämnat återbud",
        "återbud", "frånvarande med anmält förhinder", "anmälda återbud", "frånvarande ordinarie",
        "ej anmält förhinder",
        "anmäld förhindrad", "frånvarande utan anmält förhinder", "saknas", "inte närvarande", "anmält återbud",
        "frånvarande ordinarie ledamöter", "frånvarande ersättare", "förhindrade att närvara", "giltigt förhinder",
    )),
    (Section.GUEST, None, (
        "inbjudna gäster", "gäster", "gäst", "inbjudna", "adjungerad", "adjungerade", "adjungerande", "inbjuden",
        "särskilt inbjudna", "inbjudna till mötet", "övriga inbjudna", "adjungerade deltagare", "inbjudna deltagare",
        "gästföreläsare", "besökare", "adjungerade till mötet", "medverkande", "åhörare", "inbjuden gäst",
        "föredragande gäster", "observatörer", "inbjudna föredragande",
    )),
)  # fmt: skip

# Of these, the ones that name who served at this very meeting: never an entry of the list of the absent.
MEETING_OFFICES: tuple[str, ...] = (
    "antecknare",
    "protokollförare",
    "mötessekreterare",
    "mötesordförande",
    "vid protokollet",
    "anteckningar",
)

# Of these, the ones that divide a list; they mean absent under "Frånvarande".
DIVIDING: tuple[str, ...] = (
    "ledamöter",
    "ersättare",
    "suppleanter",
    "ordinarie",
    "ordinarie ledamöter",
    "ordförande",
    "övriga",
)

# Parts of words by which a heading of somebody's own making tells which list it heads; all others mean present.
ATTENDANCE_SIGNS: tuple[tuple[Section, tuple[str, ...]], ...] = (
    (Section.ABSENT, ("frånvar", "förhind", "återbud", "ej närv")),
    (Section.GUEST, ("gäst", "inbjud", "adjung", "åhörar")),
)

# Of these, the words that are labels only with a colon behind them; alone they name a body, or stand in a sentence.
COLON_ONLY: tuple[str, ...] = (
    "styrelsen",
    "förvaltning",
    "kansli",
    "personal",
    "övriga",
    "revisorer",
    "revisor",
    "medlemmar",
    "tjänstgörande",
    "saknas",
    "till",
    "var",
    "förhinder",
)

# Other marks of the form before the items; what stands beside them is kept as part of the preamble.
FORM: tuple[str, ...] = (
    "justeringens plats och tid", "justeringens", "plats och tid för justering", "tid och plats för justering",
    "justering",
    "utses att justera", "utsedd att justera", "justerare", "paragrafer", "paragraf", "anslag/bevis", "anslagsbevis",
    "bevis", "bevis om anslag", "protokollet är justerat", "datum för anslags uppsättande", "anslagsdatum",
    "datum för anslags nedtagande", "förvaringsplats för protokollet", "underskrift", "underskrifter", "sida", "sid",
    "diarienummer", "dnr", "ärendenummer", "utdragsbestyrkande", "datum då anslaget sätts upp", "sign",
    "datum då anslaget tas ned", "justerandes sign", "justerandes signatur", "närvaro och omröstningslista",
    "sekretess", "e-post", "telefon", "adress", "handläggare", "till", "kopia till", "distribution", "sändlista",
    "justeringens tid och plats", "justeringsdag", "justeringsdatum", "tid för justering", "plats för justering",
    "ajournering", "ajourneringar", "anslaget under tiden", "sista dag för överklagande", "digital justering",
    "protokolljusterare", "justerande", "justeringsperson", "justeringspersoner", "kallelse", "handlingar",
    "organisationsnummer", "org nr", "org.nr", "utskriftsdatum", "version", "publicerad", "sammankallande",
)  # fmt: skip

# Lists of what is to come; the items follow later.
AGENDA: tuple[str, ...] = (
    "dagordning", "innehåll", "innehållsförteckning", "ärendelista", "föredragningslista", "agenda", "ärenden",
    "ärendeförteckning", "dagens ärenden", "mötets dagordning", "punkter", "mötesschema", "paragraf ärende",
    "förslag till dagordning", "ärenden på dagordningen", "innehållsförteckning:",
)  # fmt: skip

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
        "arbetsutskottets förslag", "förslag till beslut på sammanträdet", "proposition", "propositionsordning",
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
        "ansvarig", "ansvariga", "klart", "klar", "tidplan", "åtgärd", "åtgärder",
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
        "yrkanden", "yrkande", "förslag och yrkanden", "förslag till beslut under sammanträdet", "ändringsyrkande",
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
    "recusals": ("jäv", "anmälan om jäv", "jävsanmälan", "anmäler jäv"),
}  # fmt: skip

# "Vid datorn: Anna Ek": whatever the secretary sat at.
SIGNING_AT = r"vid \w{4,14}\s*:\s*"

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

# Marks of the signing at the end; the role is the label itself.
SIGNING: tuple[str, ...] = (
    "vid protokollet", "vid protokollet:", "vid tangenterna", "vid pennan", "justeras", "justerat", "justeras:",
    "protokollet justeras", "justerare", "justerande", "justeringsman", "justeringsmän", "justerad",
    "justeringsperson",
    "mötesordförande", "mötessekreterare", "sekreterare", "ordförande", "protokolljusterare", "protokollförare",
    "för protokollet", "ordförande för mötet", "vice ordförande", "justerat av", "justeras av", "vid protokoll",
    "stämmoordförande", "stämmosekreterare", "justeringspersoner", "nedtecknat av", "antecknat av", "tecknat av",
    "mötets ordförande", "mötets sekreterare", "vid anteckningarna", "antecknare", "för anteckningarna", "godkännes",
    "protokollet justerat", "justerat den", "in fidem", "ordf", "sekr", "1:e justerare", "2:e justerare",
    "ordföranden",
    "sekreteraren", "justeringsledamot", "underskrift ordförande", "underskrift sekreterare", "underskrift justerare",
    "årsmötesordförande", "protokollet fört av", "minnesanteckningar förda av", "anteckningar förda av",
    "protokoll fört av", "dag som ovan", "protokolljusterare 1", "protokolljusterare 2", "justerare 1", "justerare 2",
    "justeringsman 1", "justeringsman 2", "tillika rösträknare", "rösträknare",
)  # fmt: skip

SIGNING_PAGES: tuple[str, ...] = (
    "underskriftssida", "underskrifter", "undertecknat av följande personer", "signaturer",
    "elektroniska underskrifter",
    "underskrift", "signaturer:", "verifikat", "signatursida", "namnunderskrifter", "signerat av", "undertecknare",
    "underskrifter:", "detta dokument är digitalt signerat", "dokumentet är undertecknat av", "signering",
    "det här dokumentet är undertecknat elektroniskt", "digitala underskrifter",
)  # fmt: skip

# Words under an empty line for a name, not part of a name.
SIGNING_HINTS: tuple[str, ...] = (
    "underskrift", "namnförtydligande", "namn", "ort och datum", "datum", "ort", "namnteckning", "signatur", "plats",
)  # fmt: skip

# Lines that a case system or a signing service adds; never part of the text.
STAMPS: tuple[str, ...] = (
    "det här dokumentet är digitalt signerat", "detta dokument är digitalt signerat", "transaktionsidentitet",
    "justerandes sign", "justerandes signatur", "justerandes signaturer", "utdragsbestyrkande", "ordförandes sign",
    "ordförandens sign",
    "justerandes signum", "protokollet är digitalt signerat", "dokumentet är digitalt signerat", "sign:", "sign.",
    "justerares signatur", "justerares sign", "justerarnas sign", "justeras sign", "signerat dokument",
    "justeringssignatur",
    "dokument-id", "dokumentet har signerats digitalt", "verifikation", "ordförandens signatur", "sekreterarens sign",
    "exp.", "rätt utdraget", "transaktion",
)  # fmt: skip

TABLE_HEADS: tuple[str, ...] = (
    "befattning", "post", "namn", "närvarande", "tjg", "ej", "ej tjg", "tjänstgörande", "ersättare för", "parti",
    "funktion", "roll",
    "närvaro", "organisation", "kommun", "titel", "ordinarie ledamöter", "ersättare", "ja", "nej", "avstår", "omr",
    "uppdrag", "frånvarande", "anmärkning", "tjänstgör för", "från", "till", "§", "paragrafer", "avst", "ja-röst",
    "närv", "närv.", "ombud för", "företräder",
)  # fmt: skip

PRESENT_MARKS: tuple[str, ...] = ("ja", "x", "närvarande", "n", "✓", "✔", "☒", "tjg", "1")
ABSENT_MARKS: tuple[str, ...] = (
    "nej", "-", "–", "frånvarande", "f", "☐", "förhinder", "anmält förhinder", "ej närvarande", "ej",
)  # fmt: skip
VACANT: tuple[str, ...] = (
    "vakant",
    "vakans",
    "n.n.",
    "nn",
    "ingen",
    "inga",
    "-",
    "–",
    "saknas",
    "inga gäster",
    "ej tillsatt",
)
