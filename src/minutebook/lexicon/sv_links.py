"""Words that tie a clause to a day, to a later meeting, to another body, to an account, in Swedish."""

BODY_NOUN = (
    r"(?i:[\w:-]*(?:gruppen|mötet|möte|styrelsen|styrelse|nämnden|nämnd|utskottet|presidiet|fullmäktige|rådet|kommittén|"
    r"sammanträdet|sammanträde|stämman|stämma|nätverket|nätverken|beredningen|delegationen|sekretariatet|kansliet|"
    r"direktionen|förbundet|regionen|staden|stad|kommunen|kommunerna|kommuner|kommun|förvaltningen|ledningen|medlemmarna|forumet|"
    r"forum|direktören|direktörerna|chefen|cheferna|kontoret|bolaget|föreningen|myndigheten|länsstyrelsen|träffen|"
    r"valberedningen|teamet|ordföranden|enheten|avdelningen|revisorn|revisorerna|ägarna|parterna))(?:s)?"
)
BODY_FOR_DECISION = r"[\w-]+(?:en|et|na)(?=\s+för\s+(?:beslut|ställningstagande|kännedom|information))"
BODY_NAME = r"(?:[A-ZÅÄÖ][\w-]*(?:\s+(?:[A-ZÅÄÖ][\w-]*|och(?=\s+[A-ZÅÄÖ])))*(?:\s+(?:stad|kommun|län))?)"
HANDED_TO = r"(?:till|hos)"
DETERMINER = r"(?:den|det|vårt|sitt|ordinarie|extra|gemensamma)"
BODY_PREPOSITION = r"(?:inför|till|på|vid)"
THE = "den"
GENITIVES = ("ens", "ets", "ans", "éns")
WITHIN_PLACE = "i "
TO_THE_DAY = r"[\s,]*(?:(?:den|i|kl|under|som hålls|måndag|tisdag|onsdag|torsdag|fredag)(?:en)?\s*)*"
OF = r"(?:i|med)"
MEETING_NOUN = r"(?i:[\w-]*(?:möte|mötet|sammanträde|sammanträdet|stämma|stämman|träff|träffen|konferens|konferensen))"
NEXT = r"(?i:nästa|nästkommande|kommande|första|följande|ett (?:senare|kommande|annat))"

# Before a day: the words make it a day by which something must be done.
LATEST_SIGNS = ("senast", "före", "innan", "inom", "deadline", "sista")
TO, BEFORE = "till", "inför"
LATEST = (
    r"\b(?:senast|före|innan|inom|deadline|sista (?:dag|datum)(?:en|et)?(?: för [\w -]+?)?(?: är)?|absolut senast)"
    r"(?:\s*:)?(?:\s+(?:under|i|till|vid|på|för|den|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?\b)*"
    r"(?:\s+[\w-]+s(?=\s+(?:möte|sammanträde)))?(?:\s+[\w-]*(?:möte|mötet|sammanträde|sammanträdet|utgången|slutet|mitten|början)(?:\s+(?:av|i|den))*)?\s*$"
)
READY_BY = (
    r"\b(?:klar|klart|klara|färdig|färdigt|färdiga|slutförd|slutfört|avslutad|avslutat|inlämnad|inlämnat|redo)"
    r"\b[^.;]{0,60}$"
)
DELIVERED_BY = r"\btill(?:\s+(?:och med|den|dagen|i|slutet av|början av|mitten av))*\s*$"
DELIVERING = (
    r"\b(?:lämna|lämnar|lämnas|inkom|skicka|mail|mejl|ta fram|tar fram|tas fram|svara|besvara|anmäl|påminn|återkom|"
    r"utarbet|upprätt|sammanställ|färdigställ|förbered|bered|komplettera|uppdater)\w*"
)
BEFORE_MEETING = r"\binför\s+(?:[\w:-]+\s+){1,4}?(?:den\s+)?$"
TO_MEETING = rf"\btill\s+(?:[\w:-]+\s+){{0,2}}?{MEETING_NOUN}\s*(?:,)?(?:\s*(?:den|i|kl|under))?\s*$"
ON_DAY = r"(?<!av )(?<!från )(?<!mötet )(?<!daterad )\bden\s*$"
WITHIN = r"\bunder(?:\s+(?:år|hela|loppet av|början av|slutet av|mitten av))*\s*$"
SPANNING = (
    r"\b(?:från|mellan|fr\.o\.m\.?|perioden|tiden|t\.o\.m\.?|till och med|tom|giltig\w*|gäller?|förläng\w*)\b"
    r"[^.;]{0,40}$"
)
DATED = r"\b(?:daterad|daterat|daterade|av den|per|upprättad|inkommen|inkommit|från|diariefört|version)\s+(?:den\s+)?$"

RETURNING = (
    r"\b(?:återkom|återredovis|återrapport|återkoppl|avrapport|redovis|rapport|present|föredra|tas? upp|tar upp|lyft|"
    r"behandl|bordlägg|bordla|uppskjut|skjut|återuppt|återremit|återremis|flytta(?:s|r)? (?:frågan|ärendet|punkten)|"
    r"diskuter|beslutas på|följs? upp|följa upp|uppföljning|"
    r"lägesrapport|slutrapport|delrapport|återvänd|upptas?|tas med)\w*"
)
RETURN_PREPOSITION = r"(?i:till|på|vid|för|i|inför|hos)"
FOR_DECISION = (
    r"\bför (?:slutligt |vidare |formellt |politiskt )?"
    r"(?:beslut|ställningstagande|fastställande|antagande|godkännande|avgörande)"
)
FOR_INFORMATION = r"\bför (?:information|kännedom|kännedom och|upplysning)\b|\bsom information\b"
HANDED = (
    r"\b(?:överlämna|lämna|skick|sänd|översänd|hänskjut|hänvisa|remitter|återremitter|föreslå|hemställ|vidarebefordra|"
    r"expedier|avlämna|överför|rekommender)\w*"
)
PROPOSED_TO = (
    r"\b(?:föreslå|föreslår|föreslog|hemställa|hemställer|rekommendera|rekommenderar)\s+(?:hos\s+)?(?:att\s+)?"
)

ACCOUNT_NOUN = (
    r"[\w:-]*(?:konto|kontot|anslag|anslaget|anslagen|medel|medlen|budget|budgeten|budgetram|ram|ramen|ramar|förfogande|"
    r"pott|potten|reserv|reserven|fond|fonden|kassa|kassan|överskott|överskottet|kapital|kapitalet|post|posten|"
    r"balans|resultat|verksamhet|ansvar|investeringar)"
)
ACCOUNT_STOP = (
    r"(?=\s*(?:[.,;:()]|$|\b(?:samt|till (?:konto|potten|posten|anslaget|fonden|projekt|nytt)|för att|i syfte|att|"
    r"om|finansier\w*|bevilj\w*|anslå\w*|avsätt\w*|senast|under|med|och (?:att|överför\w*|bevilj\w*))\b))"
)
ACCOUNT_STOP_FROM = r"(?![\w-])"
ACCOUNT_FROM_SIGNS = ("ur ", "från ", "inom ", "elasta")
ACCOUNT_FROM = (
    rf"\b(?:ur|från|inom|belasta|belastar|belastas|belastande)\s+(?P<account>(?:[\w:§%-]+\s+){{0,4}}?{ACCOUNT_NOUN}s?\b"
    rf"(?:\s+till\s+(?:[\w-]+\s+)?förfogande(?:\s+(?:19|20)\d\d)?)?"
    rf"(?:\s+(?:för|i|hos)\s+(?!att\b)[\w:-]+(?:\s+\d[\w-]*)?|\s+(?-i:[A-ZÅÄÖ\d])[\w-]*)?){ACCOUNT_STOP_FROM}"
)
ACCOUNT_TO = rf"\btill\s+(?P<account>[\w:-]+(?:\s+[\w:&-]+){{0,6}}?){ACCOUNT_STOP}"
ACCOUNT_FROM_VERBS = r"\b(?:finansieras|tas|belastar|belasta|bekostas)\s+(?:ur|från|av|med|inom)\b"
TOTAL = r"\b(?:totalt|sammanlagt|summa|tillsammans|total|sammantaget|inalles)\b[^.;]{0,30}$"
INSTEAD = r"\bfrån\b[^.;]{0,20}$"
AND_BETWEEN_SUMS = r"(?:,|\b(?:och|samt|respektive|plus)\b)"
