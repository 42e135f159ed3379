"""Who acts in Swedish minutes: offices, bodies, groups, and the words that spread a duty over many."""

_PERSONS = (
    "direktör|chef|ledare|samordnare|koordinator|sekreterare|ordförande|kassör|ledamot|ledamöter|suppleant|ersättare|"
    "handläggare|strateg|revisor|representant|kontaktperson|jurist|ekonom|controller|kommunikatör|ingenjör|tekniker|"
    "arkitekt|rektor|lärare|trainee|traineer|person|personal|medlem|medlemmar|deltagare|tjänsteman|tjänstemän|"
    "tjänsteperson|politiker|ägare|beställare|utredare|registrator|arkivarie|vaktmästare|sammankallande|värd|förvaltare|"
    "administratör|föreståndare|inspektör|planerare|pedagog|bibliotekarie|konsult|projektör|redaktör|råd|ombud|"
    "verksamhetsledare|processledare|dirigent|domare|tränare|styrelseledamot|företrädare|ansvarig|ansvariga|kso|"
    "kommunalråd|borgmästare|vd|mötesordförande|mötessekreterare|justerare|kanslist|föräldrar|elever|boende"
)
_BODIES = (
    "styrelse|styrelser|nämnd|utskott|grupp|kommitté|kommitte|sekretariat|kansli|nätverk|råd|bolag|kontor|förvaltning|"
    "förening|kommun|avdelning|enhet|team|presidium|presidi|fullmäktige|förbund|region|länsstyrelse|myndighet|arbetsgivare|"
    "kår|sektion|klubb|stämma|beredning|delegation|organisation|ledning|församling|stift|förvaltningar|revision|"
    "verksamhet|högskola|universitet|skola|bibliotek|stab|huvudman|part|parter|"
    "valberedning|fastighetsägare|center|centrum|stad|direktion"
)
ACTOR_NOUNS = (*_PERSONS.split("|"), *_BODIES.split("|"))
ACTOR_ENDINGS = (
    "",
    "e",
    "en",
    "n",
    "et",
    "t",
    "er",
    "ar",
    "or",
    "na",
    "erna",
    "arna",
    "orna",
    "men",
    "ens",
    "ets",
    "arnas",
    "it",
)
NOT_A_NAME = frozenset({"det", "den", "detta", "denna", "dessa", "de", "han", "hon", "man", "här", "där", "mötet"})
NO_NAME_ENDINGS = (
    "svar",
    "ing",
    "ingen",
    "ion",
    "ionen",
    "het",
    "heten",
    "else",
    "elsen",
    "ande",
    "endet",
    "orna",
    "ningar",
)
GROUP_PRONOUN = r"(?:alla|samtliga|var och en|envar|vi|den som|de som|undertecknad|medlemmarna|kommunerna)"
FAN_OUT_WORD = r"(?:respektive|varje|samtliga|alla|var och en av|envar av|resp\.?)"
FAN_OUT_SIGNS = (
    "espektive",
    "esp",
    "arje",
    "amtliga",
    "lla ",
    "ar och en",
    "ar för sig",
    "hemmaplan",
    "i sin ",
    "egna",
    "hos sig",
)
FAN_OUT = (
    r"\b(?:i |från |inom |hos |av |per )?(?:respektive|varje|samtliga|alla|var och en av(?: de)?|envar av) "
    r"(?!ärenden?\b|frågor\b|punkter\b|information\w*\b|förslag\b|år\b|[\w-]*möten?\b|handlingar\b|beslut\b|"
    r"yrkande\w*\b|[\w-]*sammanträden?\b|termin\b|månad\b|kvartal\b|vecka\b|gång\b|dag\b|fall\b|del\b|tre\b)"
    r"(?:ingående |deltagande |berörda |egna |elva |tolv |huvudansvarig |\d+ )?[\w:-]+"
    r"|\bpå hemmaplan\b|\bvar och en\b|\bvar för sig\b|\bhos sig\b|\bi den egna (?:kommunen|organisationen)"
    r"|\bi sin(?: egen)? (?:kommun|organisation|förvaltning)\b"
)
PLURAL_MEMBERS = (
    r"(?:\w*direktörerna|\w*kommunerna|\w*cheferna|\w*medlemmarna|\w*ledamöterna|\w*förvaltningarna|\w*nämnderna|"
    r"\w*nätverken|\w*kommunernas|\w*parterna|\w*föreningarna|\w+(?:arnas|ernas|ornas)|\w*grupperna|\w*rektorerna|\w*samordnarna|\w*styrelserna)"
)
# What may stand between the subject and its verb, or before the subject, without being part of it.
AFTER_SUBJECT = (
    r"[\s,]+(?:gemensamt|tillsammans|även|också|inte|ej|fortsatt|fortsättningsvis|därefter|dessutom|snarast|omgående|"
    r"framöver|själva?|nu|redan|löpande|årligen|i (?:dialog|samråd|samverkan|samarbete|sin tur|övrigt|god tid)\b|"
    r"under\b|senast\b|inför\b|till\b|vid\b|på\b|enligt\b|bestående\b|som\b|utöver\b|genom\b|efter\b|före\b|"
    r"med (?:stöd|hjälp|start|uppdrag|anledning)\b|fram till\b|för att\b|för sin del\b|den \d).*$"
)
BEFORE_SUBJECT = (
    r"^(?:till|inför|på|under|vid|efter|före|därefter|dessutom|sedan|nu|här|från|i|med|för|utifrån|av|ur|utöver|"
    r"därmed|således|idag|senast|om|när|då|enligt)\b"
)
PREPOSITION = r"(?:i|på|för|från|inom|av|med|vid|till|hos)"
NAME_PART = r"(?:[A-ZÅÄÖÉ][\w'’-]*\.?|von|af|de|van)"
AGENT = (
    r"\b(?:av|genom|från)\s+(?P<who>(?:respektive |samtliga |varje |alla )?[\w:-]+(?:\s+[\w:-]+){0,2}?)"
    r"(?=\s*(?:[.,;:)]|$|\b(?:till|på|i|för|samt|och|senast|inför|under|vid|med|som|att|den|enligt)\b))"
)
STOP_OF_NAME = (
    r"(?=\s*(?:[.;:()]|$|,?\s*\b(?:att|om (?:att|en|ett|hjälp|svar|yttrande)|i uppdrag|uppdraget|uppdrag|mandat|"
    r"fullmakt|rätt|befogenhet|behörighet|"
    r"ansvaret|som|till att|senast|inför|under|från och med|fr\.?o\.?m|för att|för tiden|för perioden|"
    r"med (?:start|uppdrag)|i (?:dialog|samråd|samverkan|samarbete)|tillsammans med|när|där|vilka|vilken|"
    r"inom ramen)\b))"
)
STOP_OF_CHOSEN = (
    r"(?=\s*(?:[.;:()]|$|\b(?:att|som|till|för|från|i|inom|vid|på|senast|där|samt att|och att|tillsammans med|jämte|"
    r"med (?:uppdrag|ansvar))\b))"
)
CONTACT_SIGNS = ("kontaktperson", "sammankallande", "ansvarig", "samordnare", "värd", "projektledare")
CONTACT = (
    r"(?P<who>[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){0,3}) (?:är|blir|utses till|som) (?:\w+ )?"
    r"(?:kontaktperson|sammankallande|ansvarig|samordnare|värd|projektledare)"
)
