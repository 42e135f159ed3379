"""Swedish words that the checks look for."""

TOTAL_LINE = r"^\W*(?:total|totalt|totalbelopp|summa|sammanlagt|totalsumma|delsumma|budget totalt)\b|^\W*total\w+"
PARTS_ONLY = r"\b(?:varav|bland annat|bl\.? ?a|inklusive|inkl|däribland|exempelvis|t\.? ?ex|max|högst|per)\b"
SIGNED_ELECTRONICALLY = (
    r"skriv(?:its|its) under elektroniskt|elektronisk(?:a|t)? underskrift|digitalt (?:signerat|undertecknat|justerat)|"
    r"signerats? (?:digitalt|elektroniskt)|elektroniskt (?:underskriv|underteckn|signer)\w*|undertecknat av följande|"
    r"transaktionsidentitet|underskriftssida|underskriftstjänst|signerat med (?:bankid|e-legitimation)|"
    r"e-signer(?:at|ats|ing)"
)
SIGNED_SIGNS = ("elektronisk", "digitalt", "signer", "transaktionsid", "underskrift", "undertecknat")
SIGNERS_LISTED = r"listade (?:nedan|här)|följande personer|nedanstående (?:personer|underskrifter)"
PERIOD_BEFORE = (
    r"\b(?:från och med|till och med|fr\.? ?o\.? ?m\.?|t\.? ?o\.? ?m\.?|per|från|gäller till|utgången av|sedan)"
    r"\s+(?:den\s+)?$"
)
MEETING_BEFORE = r"(?:möte|mötet|sammanträde|sammanträdet|stämma|stämman|presidiet)\s*(?:,|den|\s)*$"
WEEKDAY_BEFORE = r"\b(?P<day>måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en|ens)?(?:\s+den)?[\s,]*$"
BODY_HEAD = r"(?:grupp|möte|nämnd|styrelse|utskott|råd|kommitté|nätverk|sekretariat|fullmäktige|presidium)"
BODY_HEADS = ("grupp", "möte", "nämnd", "styrelse", "utskott", "råd", "kommitté", "nätverk")
BODY_WORD = (
    r"\b(?P<first>[^\W\d_]{3,}?)(?P<joint>s?)(?P<head>" + "|".join(BODY_HEADS) + r")"
    r"(?:e?n|e?t|ens|ets|e?r|erna|en)?\b"
)
QUALIFIED_SIGN = r"nde\s+(?:styr|arbetsg|grupp|utsk|råd|nämnd|komm|presid)"
QUALIFIED_BODY = (
    r"\b(?P<qualifier>[^\W\d_]+(?:ande|ende))\s+"
    r"(?P<head>styrgrupp|arbetsgrupp|grupp|utskott|råd|nämnd|kommitté|styrelse|presidium)(?:en|et|n)?s?\b"
)
SHORT_ENDINGS = (
    "nas",
    "ernas",
    "arnas",
    "s",
    "n",
    "t",
    "en",
    "et",
    "er",
    "ar",
    "or",
    "na",
    "a",
    "e",
    "r",
    "d",
    "erna",
    "arna",
    "ens",
    "ets",
)
PARTICIPLES = ("ande", "ende", "ades", "ade", "ad", "at")
