"""Swedish: how a decision is told, in a list of clauses and in running prose."""

# A body that decides ends with one of these, whatever stands before ("kommunstyrelsen", "HR-chefsgruppen").
DECIDER_ENDINGS: tuple[str, ...] = (
    "styrelsen", "nämnden", "utskottet", "gruppen", "mötet", "stämman", "fullmäktige", "rådet", "direktionen",
    "kommittén", "presidiet", "sektionen", "delegationen", "beredningen", "förbundet", "föreningen", "samlingen",
    "styrelse", "direktion", "nätverket", "ledningsgruppen", "kårfullmäktige", "valberedningen", "beredning",
    "årsmötet", "divisionen", "sällskapet", "klubben", "kapitlet", "senaten", "ordföranden",
)  # fmt: skip
DECIDERS_ALONE: tuple[str, ...] = ("vi", "man", "det", "au", "ks", "kf", "ksau", "fum", "deltagarna", "de närvarande")
ADVERBS: tuple[str, ...] = (
    "enhälligt", "därefter", "också", "även", "sedan", "därför", "dock", "vidare", "slutligen", "enligt förslaget",
    "efter diskussion", "således", "följande", "därmed", "i enlighet med förslaget", "att", "så", "nu", "härefter",
    "för egen del", "efter votering", "efter överläggning", "med acklamation", "enligt styrelsens förslag",
)  # fmt: skip

# "X beslutar att": the deciding verb itself, which "att" follows.
DECIDING: tuple[str, ...] = (
    "beslutar", "beslutade", "beslutades", "beslutas", "beslöt", "beslöts", "beslutat", "bestämmer", "bestämde",
    "bestämdes", "bestäms", "enades om", "är överens om", "var överens om", "är eniga om", "är ense om", "enas om",
    "kom överens om", "kommer överens om", "besluts", "enades",
    "överenskoms", "överenskom", "beslut togs om", "beslut togs", "beslut fattades om", "beslut fattades", "enas",
    "beslut tas om",
    "fattade beslut om", "tog beslut om", "fattar beslut om", "röstade för", "beslut",
)  # fmt: skip

# Of these, the forms that decide at the head of a sentence only ("Beslut att …", "Beslutat att …"), behind a body that
# decides, or behind a verb that takes a decision; elsewhere they speak of somebody's decision.
NOMINAL: tuple[str, ...] = ("beslutat", "beslut")
TAKEN: tuple[str, ...] = ("fattar", "fattade", "fattades", "fattas", "tar", "tog", "togs", "tas", "följande")

# "Styrelsen godkänner": what a body does to a matter when it decides.
ACTIVE: tuple[str, ...] = (
    "godkänner", "godkände", "fastställer", "fastställde", "fastslår", "fastslog", "antar", "antog", "väljer",
    "valde",
    "utser", "utsåg", "noterar", "noterade", "beviljar", "beviljade", "avslår", "avslog", "bifaller", "biföll",
    "uppdrar",
    "uppdrog", "ger", "gav", "lägger", "lade", "la", "adjungerar", "adjungerade", "bordlägger", "bordlade", "bordla",
    "hänskjuter", "hänsköt", "återremitterar", "återremitterade", "tillstyrker", "tillstyrkte", "avsätter", "avsatte",
    "anslår", "anslog", "inrättar", "inrättade", "överlämnar", "överlämnade", "ställer sig bakom",
    "ställde sig bakom",
    "tackar för", "tackade för", "antecknar", "entledigar", "entledigade", "omvalde", "omväljer",
    "förklarar paragrafen",
    "avger", "avstår", "medger", "delegerar", "upphäver", "upphävde", "förordnar", "anser", "instämmer", "avskriver",
    "avtackar", "nyvalde", "nyväljer", "avvisar", "avvisade", "ansluter sig", "anvisar", "beställer", "återtar",
    "samtycker",
    "ställer sig positiv", "ställer sig positiva", "ställde sig positiv", "uppmanar", "rekommenderar", "föreslår",
)  # fmt: skip
# Of those, the ones that also merely tell; they count under a decision heading only.
TELLING: frozenset[str] = frozenset({"anser", "föreslår", "rekommenderar", "ger", "gav", "lade", "la", "lägger",
    "tackar för",
                                     "tackade för", "instämmer", "avstår", "noterade"})  # fmt: skip

# "Protokollet godkändes": the passive tells the decision.
PASSIVE: tuple[str, ...] = (
    "godkändes", "godkänns", "godkännes", "fastställdes", "fastställs", "fastslogs", "fastslås", "antogs", "antas",
    "valdes",
    "väljs", "utsågs", "utses", "omvaldes", "omväljs", "nyvaldes", "nyväljs", "återvaldes", "adjungerades",
    "adjungeras",
    "beviljades", "beviljas", "bordlades", "bordläggs", "bordlägges", "avslogs", "avslås", "bifölls", "bifalles",
    "bifalls",
    "återremitterades", "återremitteras", "upphävdes", "entledigades", "avskrevs", "ajournerades", "uppdrogs",
    "tillstyrktes",
    "avsattes", "anslogs", "hänsköts", "hänskjuts", "justerades och lades", "uppdras", "godtogs", "godtas",
    "tillsattes", "anmäldes och lades",
    "fyllnadsvaldes", "inrättades", "tillstyrks", "fastslogs",
)  # fmt: skip
FILED = (
    "lades", "läggs", "lägges", "lagts", "lagt", "las",
)  # fmt: skip
FILED_WHERE = ("till handlingarna", "ad acta", "till handlingar", "åt sidan")
ANSWERED = ("besvarades med ja", "besvaras med ja", "besvarades jakande", "besvaras jakande")

# "Anna fick i uppdrag att": somebody is told to do something.
ASSIGNED: tuple[str, ...] = (
    "fick mandat", "får mandat", "ges mandat", "gavs mandat", "bemyndigades", "bemyndigas", "fick fullmakt",
    "får fullmakt",
    "fick i uppdrag", "får i uppdrag", "ges i uppdrag", "gavs i uppdrag", "fick uppdraget", "får uppdraget",
    "ges uppdraget", "gavs uppdraget", "uppdrogs åt", "uppdras åt", "uppdrogs till", "uppdras till",
    "tilldelades uppdraget",
    "fått i uppdrag", "gavs uppdrag", "ges uppdrag", "i uppdrag att",
)  # fmt: skip

# Words before the verb that make it no decision of this meeting.
NOT_DECIDED: tuple[str, ...] = (
    "har", "hade", "inget", "inga", "utan", "som", "ska", "skall", "skulle", "bör", "borde", "kan", "kunde", "måste",
    "får", "ifall", "att", "kommer", "vill", "behöver", "vilka", "vilket", "inte", "ej", "tidigare", "föreslår",
    "föreslog", "föreslås",
)  # fmt: skip
AS_OPENING = "som"
# Words that open a clause in which nothing is decided.
OPENS_CONDITION: tuple[str, ...] = (
    "om", "när", "innan", "inför", "hur", "vad", "sedan", "då", "där", "trots", "eftersom", "därför", "medan",
    "tills",
)  # fmt: skip
# Words after the verb that put the decision into the past.
EARLIER: tuple[str, ...] = (
    "vid sitt möte", "vid sitt sammanträde", "vid mötet den", "vid sammanträdet den", "vid förra", "vid föregående",
    "på förra", "på föregående", "tidigare", "sedan tidigare", "förra året", "i fjol", "redan", "på sitt möte",
    "vid mötet i", "på mötet i",
    "vid ett tidigare", "vid styrelsemötet", "på styrelsemötet", "under hösten", "under våren", "enligt tidigare",
    "på mötet den",
    "vid senaste", "på senaste", "på årsmötet", "på stämman", "vid årsmötet", "vid stämman",
)  # fmt: skip
# What a paragraph about the vote begins with; it tells how, not what.
COURSE: tuple[str, ...] = (
    "ordföranden frågar",
    "ordföranden ställer proposition",
    "ordföranden konstaterar",
    "ordföranden prövar",
)

JOINERS: tuple[str, ...] = ("samt", "och", "dels")
CLAUSE_WORD = "att"
AND = "och"
REASONS: tuple[str, ...] = ("för", "så", "genom", "utan", "med", "om", "på", "av", "till", "utöver", "förutom",
    "trots", "därför",
                            "från", "efter", "innan", "i", "vid", "än", "annat", "mot", "utifrån", "under",
                            "eftersom", "över")  # fmt: skip

ABBREVIATIONS: frozenset[str] = frozenset(
    """bl.a t.ex m.m m.fl s.k d.v.s dvs fr.o.m t.o.m p.g.a pga kl nr ca ev resp st tel jfr ang avd inkl exkl enl f.d
    o.s.v osv o.d e.d max min mkr tkr kr dnr kap art prop sek sid s.k. dr prof bil tf bitr ordf sekr fd mm mfl v t.f
    """.split()  # noqa: SIM905
)  # fmt: skip

# "Arbetsutskottets förslag till kommunstyrelsen": the decision of a body that only prepares. Folded.
TO_ANOTHER_BODY = (
    r"s forslag till (?:beslut i |beslut for )?(?:kommunstyrelsen|kommunfullmaktige|fullmaktige|styrelsen|direktionen"
    r"|namnden|regionfullmaktige|regionstyrelsen|kyrkofullmaktige|forbundsstyrelsen|stamman)"
)

# "läste verksamhetsberättelsen, som godkändes": here the relative clause tells the decision.
RELATIVES: tuple[str, ...] = ("som", "vilken", "vilket", "vilka")
# "Mötet ansågs behörigen utlyst".
FOUND: tuple[str, ...] = ("ansågs", "anses", "förklarades", "förklaras", "befanns", "befinns", "konstaterades", "fann")
DULY: tuple[str, ...] = ("behörig", "stadgeenlig", "i laga ordning", "rätt utlyst", "utlyst", "enligt stadgarna")
# "Rapporten noterades." decides; "Det noterades att …" tells.
NOTED: tuple[str, ...] = ("noterades", "noteras", "antecknas", "antecknades", "lades till")

# The words of which one stands in every such sentence.
ASSIGNED_SIGNS: tuple[str, ...] = (
    "uppdrag", "uppdraget", "uppdrogs", "uppdras", "mandat", "bemyndigades", "bemyndigas", "fullmakt",
)  # fmt: skip
# "Till att justera protokollet utses X": what somebody is chosen for comes first. Folded.
PURPOSE = r"(?:till )?att (?:jamte |tillsammans |justera|fora|leda|vara|representera)"
# A word that announces a decision inside running text: "Beslut: Inköp av torktumlare."
ANNOUNCED = r"(?:beslut|beslutades|beslutas)\s*:"

# "av" and who did it, folded; endings of bodies that are one's own, and of those that are not.
AGENT = r"\s(?:\w+ )?av (?:de |den |det )?(?P<who>[\w-]+)"
OWN_AGENTS: tuple[str, ...] = (
    "närvarande",
    "samtliga",
    "alla",
    "medlemmarna",
    "ledamöterna",
    "oss",
    "deltagarna",
    "ordförande",
)
OTHER_BODIES: tuple[str, ...] = (
    "länsstyrelsen", "kommunfullmäktige", "polisstyrelsen", "skolstyrelsen", "regionfullmäktige", "riksmötet",
)  # fmt: skip
SEASONS: tuple[str, ...] = (
    "i våras",
    "i höstas",
    "i somras",
    "i vintras",
    "i fjol",
    "förra året",
    "förra veckan",
    "förra månaden",
)
# The end of a line that leads in to a list of clauses, folded.
LEAD_END = r"\b(?:besluta|beslutar|beslutade|beslot|foljande)(?: att)?\s*:?$"
# "Följande motioner har lämnats in:" below a decision lists what it was about. Folded.
LISTS_MATTERS = r"foljande [^.:]{0,60}\b(?:har|hade|finns|foreligger|foreligg|redovisas|redovisades|anmals|anmaldes)\b"
# "Ny medlem i lägenhet 14. Godkänd.": the participle alone decides.
PARTICIPLES: tuple[str, ...] = (
    "godkänd", "godkänt", "godkända", "avslagen", "avslaget", "avslagna", "bordlagd", "bordlagt", "antagen", "antaget",
    "antagna", "fastställd", "fastställt", "beviljad", "beviljat", "bifallen", "bifallet",
)  # fmt: skip
# A sentence about this very meeting begins so; a proposal is never told in the past. Folded.
HAS_DECIDED = r"(?:[\w-]+ ){1,3}(?:beslutade|beslot)\b"
