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
    "body": ("nämnd", "organ", "instans", "mötestyp", "typ av möte", "möte", "sammanträde", "styrgrupp", "gremium",
        "förening", "organisation", "klubb", "bolag", "kommitté"),
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
        "närvarande", "närv", "med", "beslutande", "deltagare", "deltagande", "närvaro", "närvarolista", "ledamöter",
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
        "kommunsekreterare", "förbundssekreterare", "vid protokollet", "vid pennan", "vid tangenterna",
    )),
    (Section.PRESENT, "kassör", ("kassör", "ekonomiansvarig")),
    (Section.PRESENT, "ledamot", ("ledamot",)),
    (Section.ABSENT, None, (
        "frånvarande", "frånv", "anmält förhinder", "förhinder", "ej närvarande", "anmäld frånvaro", "förhindrad",
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

# Of these, the ones that end so head deputies.
DEPUTIES: tuple[str, ...] = ("ersättare", "suppleanter")

# Of these, the ones that name who served at this very meeting: never an entry of the list of the absent.
MEETING_OFFICES: tuple[str, ...] = (
    "antecknare",
    "protokollförare",
    "mötessekreterare",
    "mötesordförande",
    "vid protokollet",
    "vid pennan",
    "vid tangenterna",
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
    "med",
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

# Of these, the ones that any page may bear; they do not show that a form for signing has begun.
PAGE_FORM: frozenset[str] = frozenset(
    ("sida", "sid", "dnr", "diarienummer", "ärendenummer", "handläggare", "version", "utskriftsdatum", "publicerad")
)

# Lists of what is to come; the items follow later.
AGENDA: tuple[str, ...] = (
    "dagordning", "innehåll", "innehållsförteckning", "ärendelista", "föredragningslista", "agenda", "ärenden",
    "ärendeförteckning", "dagens ärenden", "mötets dagordning", "punkter", "mötesschema", "paragraf ärende",
    "förslag till dagordning", "ärenden på dagordningen", "innehållsförteckning:",
)  # fmt: skip

TABLE_HEADS: tuple[str, ...] = (
    "befattning", "post", "namn", "närvarande", "tjg", "ej", "ej tjg", "tjänstgörande", "ersättare för", "parti",
    "funktion", "roll",
    "närvaro", "organisation", "kommun", "titel", "ordinarie ledamöter", "ersättare", "ja", "nej", "avstår", "omr",
    "uppdrag", "frånvarande", "anmärkning", "tjänstgör för", "från", "till", "§", "paragrafer", "avst", "ja-röst",
    "närv", "närv.", "ombud för", "företräder", "ärende", "åtgärd", "beslut", "ansvarig", "nr",
)  # fmt: skip

NAME_HEADS: tuple[str, ...] = ("namn", "befattning", "ledamot", "deltagare")

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
