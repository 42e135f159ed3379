"""Swedish: the words that minutes are written with. What is written here, the other modules of the lexicon read."""

MINUTES = "protokoll"
GENITIVE = "s"
ENDS_AS_GENITIVE = ("s", "x", "z")

BODY = "Organ"
NUMBER = "Protokoll nr"
TIME_AND_PLACE = "Tid/Plats"
CLOCK = "kl."
ON_DAY = "Den"
PRESENT = "Närvarande"
ABSENT = "Anmält förhinder"
UNREPORTED = "Frånvarande utan anmält förhinder"
VACANT = "Vakant"
GUESTS = "Inbjudna gäster"

CHAIR = "ordförande"
SECRETARY = "sekreterare"
SECRETARY_SIGN = "sekret"
SERVING = "tjänstgörande ersättare"
SERVES_FOR = "ersätter"
REMOTE = "på distans"
ARRIVED = "från kl"
LEFT = "t o m kl"
ONLY_ITEMS = "§§"

SECTION_SIGN = "§"
REGISTRY = "Dnr"
CARRIED_OVER = "från"
PRESENTERS = "Föredragande"
PROPOSALS = "Yrkanden"
VOTES = "Omröstning"
RECUSALS = "Jäv"
DECISION = "Beslut"
DISSENTS = "Reservation"
BELOW_DECISION = "Anteckning"
ATTACHMENTS = "Bilagor"
NEXT_MEETING = "Nästa möte"
THAT = "att"
APPROVED = "Justering"
IS_APPROVED = "Protokollet är justerat {day}."
IS_DRAFT = "Utkast. Protokollet är inte justerat."
CORRECTIONS = "Rättelser"
CORRECTED = "{where}: ”{was}” rättas till ”{now}”. {reason}"
HEAD_AND_END = "Protokollets inledning och avslutning"
EXTRACT = "Protokollsutdrag"
SIGNING_PAGE = "Underskrifter"
SIGNS_AS = "Roll"
SIGNS = "Namn"
SIGNED_INVISIBLY = (
    "Protokollet undertecknas elektroniskt av dem som står i tabellen. Underskrifterna syns inte på sidan; de ligger i "
    "filen."
)
VALIDATED_AT = "Underskrifterna kontrolleras på"

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
)  # fmt: skip
QUARTER = "kvartal"
CARRIED_FORM = "Samma protokoll i maskinläsbar form"
LANGUAGE = "sv-SE"
# The names under which a word processor shows its styles.
CLAUSE_STYLE = "Att-sats"
LABEL_STYLE = "Etikett"
SIGNATURE_STYLE = "Underskrift"
ROLE_STYLE = "Underskrift roll"
# Stands where words were taken out of a public version; the number is that of the words taken out.
MASKED = "[maskerat {number}]"
MASKED_HERE = "[maskerat]"
