"""Swedish: the words around signatures, and the stamps of case systems and signing services."""

# "Vid datorn: Anna Ek": whatever the secretary sat at.
SIGNING_AT = r"vid \w{4,14}\s*:\s*"

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
    "elektroniska underskrifter", "signaturer:", "verifikat", "signatursida", "namnunderskrifter", "signerat av",
    "undertecknare",
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
