"""Swedish: what items are called, and the words of titles and page heads."""

from minutebook.model.item import ItemKind

# Titles that tell what kind of item it is; a title that begins with one counts.
ITEM_KINDS: tuple[tuple[ItemKind, tuple[str, ...]], ...] = (
    (ItemKind.CHECK_IN, ("incheckning", "incheckningsrunda", "incheck", "runda bordet", "laget runt", "lägesrunda")),
    (ItemKind.OPENING, (
        "mötets öppnande", "öppnande", "mötet öppnas", "inledning", "mötet öppnades", "stämmans öppnande", "välkomna",
        "sammanträdet öppnas", "sammanträdets öppnande", "årsmötets öppnande", "mötesöppning", "mötesöppnande",
        "upprop",
        "öppning", "öppning av mötet", "inledning och välkommen",
    )),
    (ItemKind.PREVIOUS_MINUTES, (
        "föregående protokoll", "föregående minnesanteckningar", "förra mötets protokoll", "förra protokollet",
        "föregående mötes protokoll", "föregående mötesprotokoll", "föregående styrelseprotokoll",
        "genomgång av föregående",
        "föregående möte", "protokoll från föregående", "uppföljning av föregående", "föregående mötes",
        "senaste protokoll",
        "föregående anteckningar", "genomgång av förra",
    )),
    (ItemKind.WORKSHOP, ("workshop",)),
    (ItemKind.SHORT_NOTICES, ("kortkort", "kort information", "korta informationer", "meddelanden", "rapporter",
        "anmälningar")),
    (ItemKind.THEMATIC, ("tematisk uppföljning", "tema", "temapass", "dagens tema", "tematiskt", "temadiskussion")),
    (ItemKind.OTHER_BUSINESS, (
        "övriga frågor", "övriga ärenden", "övrigt", "övrig fråga", "övriga punkter", "övrigt ärende",
        "öfriga frågor",
        "övrig information",
    )),
    (ItemKind.NEXT_MEETING, (
        "nästa möte", "nästa sammanträde", "kommande möten", "nästkommande möte", "nästa styrelsemöte",
        "tid för nästa möte",
        "datum för nästa", "tid och plats för nästa", "kommande sammanträden", "nästkommande styrelsemöte",
    )),
    (ItemKind.AFTER_MEETING, ("efter mötet",)),
    (ItemKind.CLOSING, (
        "mötet avslutas", "mötets avslutande", "avslutning", "avslutande", "mötet avslutades", "mötets avslut",
        "stämmans avslutande", "sammanträdet avslutas", "avslut", "årsmötets avslutande", "mötet avslutat",
        "mötesavslut",
    )),
)  # fmt: skip
# Headings that are items even where they lost, or never had, a number beside numbered ones.
UNNUMBERED: tuple[str, ...] = (
    "tematisk uppföljning", "tematiskt pass", "temapass", "övriga frågor", "övriga ärenden", "nästa möte", "kortkort",
    "mötets avslutande", "mötet avslutas", "dagens tema",
)  # fmt: skip

NUMBER_WORDS: tuple[str, ...] = (
    "punkt",
    "ärende",
    "ärendepunkt",
    "paragraf",
    "dagordningspunkt",
    "fråga",
    "p",
    "item",
    "pkt",
)

REGISTRY: tuple[str, ...] = (
    "dnr",
    "diarienummer",
    "diarienr",
    "ärendenr",
    "ärendenummer",
    "dnr.",
    "ärende nr",
    "diarie nr",
)

# Titles of a document that is minutes.
MINUTES_WORDS: tuple[str, ...] = (
    "protokoll", "sammanträdesprotokoll", "minnesanteckningar", "mötesanteckningar", "mötesprotokoll",
    "styrelseprotokoll",
    "årsmötesprotokoll", "stämmoprotokoll", "styrelsemötesprotokoll", "beslutsprotokoll", "anteckningar",
    "konstituerande", "protokollsutdrag",
)  # fmt: skip
MEETING_WORDS: tuple[str, ...] = (
    "styrelsemöte", "årsmöte", "föreningsstämma", "årsstämma", "möte", "sammanträde", "medlemsmöte",
    "kommundirektörsmöte",
    "stämma", "extrastämma", "höstmöte", "vårmöte", "sektionsmöte", "divisionsmöte", "nätverksmöte",
    "styrgruppsmöte", "arbetsmöte",
    "divisionsstämma", "konstituerande möte", "kommundirektörmöte", "månadsmöte", "kårstyrelsemöte",
)  # fmt: skip
# Words between "Protokoll" and the name of the body ("fört vid ordinarie stämma i").
TITLE_FILLERS: tuple[str, ...] = (
    "fört",
    "förda",
    "vid",
    "från",
    "med",
    "i",
    "för",
    "ordinarie",
    "extra",
    "av",
    "på",
    "nr",
    "konstituerande",
)
BODY_ENDINGS: tuple[str, ...] = (
    "styrelsen", "styrelse", "nämnden", "nämnd", "utskottet", "utskott", "gruppen", "grupp", "fullmäktige",
    "rådet", "råd",
    "direktionen", "direktion", "kommittén", "kommitté", "presidiet", "presidium", "delegationen", "beredningen",
    "beredning",
    "nätverket", "nätverk", "förening", "föreningen", "sektionen", "styrelsens", "gruppens", "nämndens",
    "utskottets", "rådets",
    "direktionens", "kommitténs", "presidiets", "nätverkets", "sällskap", "klubb", "stiftelsen", "brf",
    "församling", "samfällighet", "delegation",
)  # fmt: skip

CARRIED_OVER = (
    "från",
    "fr",
    "fortsättning från",
    "forts. från",
    "forts från",
    "bordlagt från",
    "bordlagd från",
    "bordlades",
    "bordlagt",
)
CONTINUED = ("forts.", "forts", "fortsättning")
OPENED = (
    "öppnades",
    "öppnas",
    "öppnar",
    "öppnade",
    "öppnat",
    "förklarar mötet öppnat",
    "förklarade mötet öppnat",
    "öppnad",
)
CLOSED = (
    "avslutades",
    "avslutas",
    "avslutar",
    "avslutade",
    "avslutat",
    "förklarades avslutat",
    "avslutad",
    "slutade",
    "upplöstes",
)
NEXT_MEETING = (
    "nästa möte",
    "nästa sammanträde",
    "nästkommande möte",
    "nästa styrelsemöte",
    "kommande möte",
    "nästkommande styrelsemöte",
)
NEXT_MEETING_SIGNS = ("nästa", "nästk", "kommande")
ATTACHED = ("bilaga", "bilagor", "bifogas", "bil.", "bil")
# Verbs by which somebody presents an item: after the name, or before "av" and the name.
PRESENTS: tuple[str, ...] = (
    "redovisar", "redovisade", "föredrar", "föredrog", "presenterar", "presenterade", "informerar", "informerade",
    "redogör", "redogjorde", "berättar", "berättade", "rapporterar", "rapporterade", "tar upp", "tog upp",
    "går igenom",
    "gick igenom", "lyfter", "lyfte", "genomförde", "lämnade", "lämnar", "inledde", "inleder", "visade", "visar",
    "föredragit",
)  # fmt: skip
PRESENTED_BY: tuple[str, ...] = (
    "redovisas av", "redovisades av", "föredras av", "föredrogs av", "presenteras av", "presenterades av",
    "föredrages av",
    "med hjälp av", "information av", "redovisning av", "föredragning av", "presentation av", "leddes av", "leds av",
)  # fmt: skip
CHAIR_BEFORE_NAME = r"\b[Oo]rdförande(?:n)? "
# Items under which those present are listed.
ROLL_CALLS: tuple[str, ...] = (
    "närvaro", "närvarande", "upprop", "närvarolista", "närvaroupprop", "deltagare", "närvarande ledamöter",
    "upprop av ledamöter", "fastställande av närvaro",
)  # fmt: skip
