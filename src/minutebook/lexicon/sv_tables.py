"""Swedish: the heads of columns in tables of items, decisions and actions, as printed, without capitals."""

# What a column holds, by the words at its head.
COLUMNS: dict[str, tuple[str, ...]] = {
    "number": ("nr", "nummer", "#", "punkt", "pkt", "§", "paragraf", "p", "no", "löpnr"),
    "matter": ("ärende", "ärenden", "rubrik", "fråga", "ämne", "ärendepunkt", "område", "dagordningspunkt"),
    "text": (
        "anteckningar", "anteckning", "anteckningar och beslut", "notering", "noteringar", "diskussion", "kommentarer",
        "diskussion och beslut", "sammanfattning", "information", "redogörelse", "innehåll", "anteckningar/beslut",
        "noteringar och beslut", "diskussion/beslut", "beskrivning", "bakgrund",
    ),
    "decision": ("beslut", "beslutspunkt", "beslut i ärendet", "vi beslutade", "beslutat"),
    "action": (
        "åtgärd", "åtgärder", "vad", "uppgift", "uppgifter", "aktivitet", "aktiviteter", "att göra", "uppdrag",
        "vad ska göras", "vad ska göras?", "vad?", "åtagande", "action", "nästa steg",
    ),
    "who": (
        "ansvarig", "ansvariga", "vem", "vem?", "ansvar", "utförare", "utförs av", "vem gör det", "vem ansvarar",
        "ansvarig person", "ägare",
    ),
    "when": (
        "klart", "klar", "när", "när?", "senast", "klart senast", "klar senast", "slutdatum", "deadline", "till när",
        "ska vara klart", "färdigt", "sluttid", "klardatum", "tidpunkt", "senast klart", "klart datum",
    ),
    "who-when": (
        "ansvarig, klart", "ansvarig/klart", "ansvarig och klart", "vem och när", "vem/när", "vem, när",
        "ansvarig/när", "ansvarig, när", "ansvarig och tid", "ansvarig/tid", "ansvarig/datum",
    ),
    "note": ("status", "läge", "kommentar", "anmärkning", "uppföljning", "utfört", "prioritet", "bilaga", "dnr"),
}  # fmt: skip

# The parts of a minuted item that say who carries the clause above out, and by when.
CHARGES: frozenset[str] = frozenset({"who", "when", "who-when"})

BY = "senast "
BETWEEN_NAMES = r"[,;\n]\s*|\s+(?:och|samt|&|\+)\s+|(?<=[a-zåäöé])\s?/\s?(?=[A-ZÅÄÖ])"
BEFORE_DAY = r"[\s,(]*\b(?:senast|till|klart|klar|den|före|innan|under|i)\b[\s:.]*$"
