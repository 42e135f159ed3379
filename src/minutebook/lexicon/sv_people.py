"""Swedish: words by which a list of names is read: roles, organisations, common first names."""

# A role begins or ends with one of these words; the endings join to compounds ("räddningschef").
ROLES: frozenset[str] = frozenset(
    """ordförande ordf sekreterare sekr kassör ledamot suppleant ersättare revisor justerare vd kommundirektör
    stadsdirektör kommunchef förvaltningschef rektor ekonom controller jurist utredare handläggare samordnare
    koordinator projektledare strateg registrator nämndsekreterare kommunsekreterare kanslichef enhetschef
    verksamhetschef avdelningschef ekonomichef räddningschef personalchef hr-chef direktör förbundsdirektör
    sekretariatschef kommunjurist planarkitekt arkitekt ingenjör tekniker vaktmästare kyrkoherde komminister
    diakon kyrkvärd kantor församlingspedagog tränare webbansvarig materialansvarig ungdomsansvarig
    arbetsmarknadsansvarig samo adjungerad sakkunnig gruppledare politisk borgmästare kommunalråd oppositionsråd
    regionråd partisekreterare trainee praktikant administratör assistent inspektör konsult protokollförare
    medlem valberedning ombud förvaltare gårdsförman presidiet ordinarie tjänstgörande kommunikatör redaktör
    intendent bibliotekarie lärare skolchef biträdande tillförordnad tf t.f. vice v. v andre förste 1:e 2:e
    adjungerande kassaförvaltare tillsynsledamot fastighetsansvarig hyresansvarig eventansvarig
    kommittéordförande företrädare representant moderator facilitator processledare utvecklare stabschef
    socialchef barnskötare överförmyndare byggnadsinspektör miljöinspektör planeringschef informationschef
    kommunarkitekt sammankallande arbetsledare sektionsordförande studierådsordförande phösordförande
    kårordförande inspektor talman kårens vice-ordförande kassaansvarig lokalansvarig festansvarig
    arrangemangsansvarig mötesordförande mötessekreterare kamrer präst musiker prost kontraktsprost kyrkomusiker
    kyrkokamrer husmor ekonomiassistent bitr jägmästare sjuksköterska socialsekreterare kanslist förbundschef
    adj adjungerade chef rådgivare specialist studierådet""".split()  # noqa: SIM905
)
ROLE_ENDINGS: tuple[str, ...] = (
    "chef", "chefen", "direktör", "direktören", "ledare", "ledaren", "sekreterare", "ansvarig", "strateg", "ekonom",
    "ordförande", "samordnare", "koordinator", "ingenjör", "arkitekt", "utredare", "handläggare", "ledamot", "jurist",
    "revisor", "rådgivare", "inspektör", "pedagog", "konsult", "controller", "utvecklare", "assistent", "kassör",
    "tekniker", "planerare", "förvaltare", "mästare", "controllern", "specialist", "administratör", "kommunikatör",
    "justerare", "suppleant", "ersättare", "förman", "råd", "representant", "ombud", "herde", "ansvarige", "lots",
    "samordnaren", "strategen", "koordinatorn", "konsulent", "analytiker", "biolog", "geolog", "antikvarie",
)  # fmt: skip
# Said beside a name: this person wrote the minutes.
WRITERS: tuple[str, ...] = (
    "vid protokollet",
    "vid pennan",
    "vid tangenterna",
    "protokoll",
    "antecknar",
    "för protokollet",
    "antecknare",
)
CHAIRS: tuple[str, ...] = (
    "ordförande",
    "ordf",
    "mötesordförande",
    "stämmoordförande",
    "årsmötesordförande",
    "ordföranden",
)
SIGNS_AS_WRITER: tuple[str, ...] = (
    "sekreterare", "sekr", "vid ", "protokollförare", "antecknare", "antecknat", "protokoll", "mötessekreterare",
    "antecknar",
    "nämndsekreterare", "kommunsekreterare", "för protokollet", "stämmosekreterare", "protokollet fört",
)  # fmt: skip
# Words that stand before a role and belong to it.
ROLE_STARTS: tuple[str, ...] = (
    "vice", "v.", "v", "1:e", "2:e", "förste", "andre", "tf", "t.f.", "tillförordnad", "biträdande", "bitr", "bitr.",
    "ordinarie", "adjungerad", "administrativ", "teknisk", "1:e vice", "2:e vice", "politisk", "interim", "operativ",
)  # fmt: skip

ORGANISATION_WORDS: frozenset[str] = frozenset(
    """kommun kommuns kommunen stad stads staden region regionen förbund förbundet kommunalförbund kommunalförbundet
    kansli kansliet sekretariat sekretariatet familjen ab aktiebolag bolag bolaget län läns länsstyrelsen
    förening föreningen nämnd nämnden styrelse styrelsen grupp gruppen nätverk nätverket förvaltning
    förvaltningen kontor kontoret stadskontoret universitet högskola högskolan polisen polismyndigheten
    myndigheten trafikverket arbetsförmedlingen försäkringskassan enhet enheten avdelning avdelningen
    delegationen delegation projektet räddningstjänsten räddningstjänst vård företagarna näringsliv företag
    organisation center centrum institutet landsting landstinget skr skl tema church församling församlingen
    pastorat stift stiftet klubb klubben kår kåren studentkår studentkåren kommittén kommitté sektion sektionen
    traineegrupp utskott utskottet samfällighet samfällighetsförening bostadsrättsförening brf hsb riksbyggen
    kyrka kyrkan skola skolan byrå byrån kommunförbundet gymnasieförbund gymnasieförbundet vatten energi
    bostäder hem sveriges svenska""".split()  # noqa: SIM905
)  # fmt: skip
ORGANISATION_ENDINGS: tuple[str, ...] = (
    "kommun", "kommuns", "förbundet", "förbund", "kontoret", "förvaltningen", "förvaltning", "nämnden", "nämnd",
    "styrelsen", "gruppen", "grupp", "nätverket", "nätverk", "kansli", "kansliet", "sekretariatet", "bolaget",
    "verket", "regionen", "föreningen", "förening", "byrån", "enheten", "avdelningen", "tjänsten", "myndigheten",
    "skolan", "institutet", "kåren", "klubben", "utskottet", "församlingen", "församling", "universitet",
    "högskolan", "kommittén", "rådet", "stiftelsen", "sällskapet", "sektionen", "nämndens",
)  # fmt: skip
GROUP_WORDS: tuple[str, ...] = (
    "hela", "samtliga", "övriga", "alla", "medlemmar", "personer", "röstberättigade", "åhörare",
    "representanter", "stycken", "st", "hushåll", "närvarande",
)  # fmt: skip
NAME_PARTICLES: frozenset[str] = frozenset(
    [
        "von",
        "af",
        "de",
        "da",
        "van",
        "der",
        "den",
        "la",
        "el",
        "al",
        "di",
        "du",
        "bin",
        "ibn",
        "zu",
        "del",
        "dos",
        "das",
        "le",
    ]
)

PARTIES: frozenset[str] = frozenset(
    """S M C L FP KD V MP SD FI F! - KB BP NY LP LPO RF PP KF POSK SP SPI VV KP ÖP NV HV MoD SJV BF DP VF FRP FRIS FS
    OBS OPP opol politiskt obunden obunden. s m c l fp kd v mp sd""".split()  # noqa: SIM905
)

SERVING = ("ers. för", "ers för",
           "tjänstgör för", "tjg för", "tjänstgörande för", "ersätter", "ersättare för", "i stället för",
    "istället för",
           "tj för", "tjg. för", "tjänstgör istället för", "tj. för", "för")  # fmt: skip
SERVING_SIGNS = ("för", "ersätter")
SERVING_ALONE = ("tjänstgörande", "tjg", "tjänstgör", "tjg.", "tjänstgörande ersättare")
REMOTE = ("på distans", "distans", "via teams", "teams", "digitalt", "via zoom", "zoom", "via länk", "på länk",
    "online",
          "via skype", "per telefon", "via telefon", "deltar digitalt", "deltog digitalt",
          "digital närvaro")  # fmt: skip
ARRIVING = (
    "från och med",
    "fr o m",
    "fr.o.m.",
    "fr.o.m",
    "from",
    "från kl",
    "från",
    "ankom",
    "anlände",
    "kom",
    "anländer",
    "fom",
)
LEAVING = ("till och med", "t o m", "t.o.m.", "t.o.m", "tom", "fram till", "till kl", "till", "lämnade", "gick",
    "avvek",
           "lämnar", "lämnade mötet", "t om", "avgick")  # fmt: skip
RESPECTIVE = "respektive"
FOR = " för "
AND_WORDS = ("och", "samt", "&", "resp", "resp.", "respektive")

SURNAME_ENDINGS: tuple[str, ...] = (
    "sson", "dotter", "son", "sen", "berg", "ström", "strom", "lund", "gren", "qvist", "kvist", "quist", "man",
    "mann", "dahl",
    "dal", "ell", "én", "ing", "stedt", "sten", "sjö", "holm", "lind", "blad", "blom", "ås", "vall", "wall", "borg",
    "löf", "löv", "rot", "rooth", "skog", "stam", "stad", "hammar", "fors", "lin", "in", "ius", "eus", "ander",
    "nder",
    "mark", "ek", "alm", "ask", "hag", "bäck", "beck", "back", "feldt", "felt", "ner", "ert", "ung", "sköld", "hielm",
    "ic", "ić", "vic", "ov", "ski", "ska", "zadeh", "nen", "oglu", "öm", "lid", "hed", "kull", "torp", "by", "dén",
)  # fmt: skip

FIRST_NAMES: frozenset[str] = frozenset(
    """adam agneta ahmed albin alex alexander alexandra alf alfred ali alice alicia alma amanda amina amir anders
    andreas angelica anita anja ann anna anna-karin anna-lena anne anneli annelie annette annica annika
    ann-charlotte ann-christin ann-katrin ann-marie ann-sofie anton anette antonia aron arne arvid asta astrid
    august axel barbro bengt bengt-åke benjamin berit bernt bert bertil bibbi birger birgit birgitta birgitte
    bjarne björn bo bodil boel bosse britt britta britt-marie bror camilla carin carina carl carl-johan carola
    caroline casper catarina cecilia cedric charlie charlotta charlotte christel christer christian christina
    christine christoffer christopher claes clara claudia conny cornelia curt dag dagmar dan daniel daniela
    david dennis diana dick dorotea ebba eddie edit edvin edward einar elena elias elin elina elisabet elisabeth
    elise ella ellen ellinor elof elsa elsie elvira emanuel emelie emil emilia emilie emma emmy enar erica erik
    erika erland erling ernst eskil ester eva eva-lena eva-marie evelina fabian fanny farid fatima felicia felix
    fia filip filippa folke frans frank fred fredric fredrik fredrika frida fritz gabriel gabriella georg gerd
    gerda gerhard gert gillis gita glenn greger gudrun gull gun gunborg gunhild gunilla gunn gunnar gunnel
    gustaf gustav göran gösta göte hampus hanna hannah hannes hans hans-erik hans-olof hans-åke harald harry
    hasse hassan hedda hedvig helen helena helene helge henning henric henrik henry herbert herman hilda hilde
    hilma hjalmar holger hugo håkan ibrahim ida inez inga ing-britt ingeborg ingegerd ingela ingemar inger
    ing-marie ingrid ingvar irene iris irma isabella isabelle isac isak ivan ivar jack jacob jakob jan jan-erik
    jan-inge jan-olof jan-åke jane janne jasmin jean jeanette jenny jens jens-ole jerker jerry jesper jessica
    jim jimmy joakim joel johan johanna john johnny jon jonas jonatan jonathan jonna jonny josef josefin
    josefine julia julius jörgen kaj kajsa kalle karin karina karl karl-erik karolina kaspar katarina katrin
    katrina katja kenneth kennet kent kerstin kent-åke kevin kim kjell klara klas klaus knut kristian kristin
    kristina kristine kristoffer krister kurt lage lars lars-erik lars-olof lars-åke lars-ove lasse laura leif
    lena lennart leo leon leonard lilian lilly lina linda linn linnea linus lisa lisbeth lise lise-lott liselott
    liselotte liv lotta louise lova lovisa lucas lucia ludvig lukas lydia maarit madeleine magdalena magnus maj
    maja maj-britt malena malin malte manfred marcus margareta margaretha margit mari maria marianne marie
    marika marina mario marita markus marlene marta martha martin martina mary mathias mathilda matilda mats
    mattias matz maud max maximilian may mehmet melker micael michael michaela mia mikael mikaela milla mina
    minna mira miriam moa mohamed mohammed mona monica monika morgan morten muhammed märit märta måns nadia
    nadine natalie nathalie nellie nils nils-erik nils-petter nina noah noomi nora ola olaf ole olga olivia olle
    olof oscar oskar osman otto ove owe paul paula paulina per per-anders per-erik pernilla per-olof peter petra
    petter philip pia pierre pontus pär ragnar rakel ralf ralph rasmus rebecca rebecka regina reine renée
    richard rickard rikard roberto robert robin roger roland rolf ronja ronny rose rose-marie roy rune ruth rut
    saga samir samuel sandra sanna sara sarah sebastian selma sigrid sigurd sigvard simon siv sixten sofia sofie
    solveig sonja staffan stefan stellan stig stig-åke stina sture sune susann susanna susanne svante sven
    sven-erik sven-olof sven-åke svea sverker sylvia sören tage tanja teodor teresa terese therese theresa
    thomas thor thorbjörn thore tilda tim tina tobias tom tomas tommy tony tor torbjörn tord tore torgny torsten
    tove tuva tyra ulf ulla ulla-britt ulrica ulrika ulrik urban valdemar valter vendela vera verner veronica
    veronika vicki victor victoria vidar vigdis viktor viktoria vilgot vilhelm vilma vincent viola violet viveca
    viveka wilhelm william wilma yasmin ylva yngve yvonne zahra zhale åke åsa ängla örjan östen""".split()  # noqa: SIM905
)
