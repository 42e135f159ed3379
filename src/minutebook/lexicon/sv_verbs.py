"""The verbs of Swedish minutes: regular ones by group, strong ones with the prefixes they take."""

from minutebook.lexicon.inflection import inflected_forms, prefixed, regular

GROUP_AR = """
    notera anteckna rikta tacka avtacka konstatera beakta justera ratificera acceptera bekräfta bevilja
    uppmana anmoda uppmuntra vädja rekommendera förorda delegera mandatera auktorisera befullmäktiga bemyndiga
    överlämna remittera återremittera vidarebefordra expediera adressera avlämna besluta
    omdisponera omfördela disponera finansiera medfinansiera samfinansiera budgetera reservera
    satsa sponsra betala utbetala kosta bekosta subventionera anvisa hänvisa avvisa
    nominera adjungera förordna entlediga inrätta bilda starta återstarta grunda etablera
    avveckla avsluta annullera ajournera återkalla upphandla inhämta hämta
    integrera samordna koordinera fusionera ändra revidera komplettera uppdatera omarbeta anpassa korrigera
    återkoppla rapportera återrapportera avrapportera presentera informera kommunicera meddela varsla berätta
    publicera annonsera lansera tillgängliggöra
    maila mejla posta skicka utskicka samla insamla inventera
    prioritera rangordna granska analysera utvärdera bevaka observera kontrollera
    medverka närvara förankra initiera påbörja implementera realisera förverkliga aktualisera
    fråga tillfråga kontakta efterfråga äska svara besvara yttra kommentera
    kalla sammankalla boka planera organisera arrangera arbeta utarbeta bearbeta
    formulera skapa utforma dokumentera registrera arkivera spara
    diskutera behandla ansvara verka jobba hantera
    utbilda rekrytera administrera testa pröva prova utvidga utöka minska öka begränsa
    förkorta säkra avvakta invänta vilandeförklara signera underteckna teckna förhandla omförhandla avtala
    installera lämna inlämna utlämna återlämna rösta votera träffa städa måla reparera renovera rensa
    montera flytta avboka omboka kopiera tilldela fördela utdela debitera fakturera
    attestera yrka delegera avropa uppmärksamma motivera värdera beräkna räkna sammanfatta lotta
    låna ordna fixa vidareutveckla utveckla samverka samarbeta effektivisera digitalisera garantera
    kritisera ogilla förkasta dispensera upprätta redovisa återredovisa särredovisa slutredovisa
    öppna vila prenumerera förnya avdela delfinansiera engagera inspirera dela
    konkretisera kvalitetssäkra lokalisera modernisera specificera strukturera verifiera visa
    omfatta tillämpa önska ämna stanna pausa visualisera mobilisera coacha
    välkomna gratulera hälsa uppvakta invitera involvera stimulera underlätta
    identifiera belasta representera anlita distribuera inkalla samarrangera spela skissa sondera
    nyttja matcha definiera avgränsa titta kolla premiera
"""

GROUP_ER_DE = "följa bygga höja ringa hänga medfölja efterfölja"

GROUP_ER_TE = """
    tillstyrka avstyrka
    undersöka söka ansöka köpa inköpa stärka sänka täcka väcka lösa upplösa utlysa avlysa märka uppmärka
    trycka hjälpa läsa avsöka byta utbyta åka belysa upplysa förstärka försöka
    besöka
"""

STRONG = {
    "vara är var varit": ("",),
    "ha har hade haft": ("", "inne"),
    "bli blir blev blivit": ("", "för"),
    "skola ska skulle skolat": ("",),
    "skola skall skulle skolat": ("",),
    "böra bör borde bort": ("",),
    "måsta måste måste måst": ("",),
    "kunna kan kunde kunnat": ("",),
    "vilja vill ville velat": ("",),
    "behöva behöver behövde behövt": ("",),
    "få får fick fått": ("", "er"),
    "ta tar tog tagit": ("", "an", "upp", "del", "över", "åter", "med", "mot", "upp", "av", "bort", "fram", "återupp"),
    "taga tager tog tagit": ("", "an", "upp", "del", "över", "mot"),
    "ge ger gav gett": ("", "del", "av", "an", "över", "ut", "namn", "med"),
    "giva giver gav givit": ("", "av", "an", "över"),
    "gå går gick gått": ("", "ut", "in", "upp", "över", "genom", "in"),
    "stå står stod stått": ("", "av", "bi", "be", "kvar", "åter"),
    "se ser såg sett": ("", "ut", "över", "av", "till", "för", "an"),
    "ske sker skedde skett": ("",),
    "dra drar drog dragit": ("", "upp", "bi", "före", "in", "under"),
    "draga drager drog dragit": ("", "upp", "före", "in"),
    "slå slår slog slagit": ("", "av", "an", "före", "fast", "samman", "upp"),
    "göra gör gjorde gjort": ("", "redo", "offentlig", "klar", "tydlig", "tillgänglig", "ut", "åter"),
    "föra för förde fört": (
        "",
        "in",
        "ut",
        "genom",
        "över",
        "till",
        "fram",
        "slut",
        "protokoll",
        "diarie",
        "bok",
        "åter",
    ),
    "höra hör hörde hört": ("", "till", "efter", "med", "upp"),
    "begära begär begärde begärt": ("",),
    "köra kör körde kört": ("", "genom"),
    "lägga lägger lade lagt": (
        *("", "bord", "fast", "fram", "före", "ned", "å", "hand", "kart", "schema", "till", "åter", "för"),
        *("senare", "tidigare", "om", "upp", "över"),
    ),
    "sätta sätter satte satt": ("", "av", "till", "in", "er", "fort", "igång", "an", "sjö", "konkurrensut", "upp"),
    "ställa ställer ställde ställt": (
        *("", "fast", "in", "an", "be", "samman", "åter", "verk", "hem", "upp", "fram", "säker", "till"),
        *("före", "iordning", "färdig"),
    ),
    "hålla håller höll hållit": ("", "an", "tillhanda", "upprätt", "inne", "er", "bibe"),
    "komma kommer kom kommit": ("", "åter", "in", "överens", "till", "fram", "av"),
    "bjuda bjuder bjöd bjudit": ("", "in", "er"),
    "bryta bryter bröt brutit": ("", "av"),
    "skriva skriver skrev skrivit": ("", "av", "under", "till", "in", "be"),
    "skjuta skjuter sköt skjutit": ("", "upp", "hän", "till", "fram"),
    "falla faller föll fallit": ("", "bi"),
    "välja väljer valde valt": ("", "om", "ny", "åter", "fyllnads", "ut"),
    "sända sänder sände sänt": ("", "över", "ut", "in", "åter", "till"),
    "sprida sprider spred spridit": ("",),
    "råda råder rådde rått": ("", "sam", "till", "av"),
    "be ber bad bett": ("", "om"),
    "bedja beder bad bett": ("", "om"),
    "låta låter lät låtit": ("", "över"),
    "känna känner kände känt": ("", "god", "er", "till"),
    "bestämma bestämmer bestämde bestämt": ("",),
    "stämma stämmer stämde stämt": ("",),
    "anmäla anmäler anmälde anmält": ("",),
    "mäla mäler mälde mält": ("av", "över"),
    "bedöma bedömer bedömde bedömt": ("",),
    "döma dömer dömde dömt": ("ut",),
    "reda reder redde rett": ("ut", "be", "förbe"),
    "leda leder ledde lett": ("", "in", "samman"),
    "använda använder använde använt": ("",),
    "vända vänder vände vänt": ("", "åter"),
    "påminna påminner påminde påmint": ("",),
    "häva häver hävde hävt": ("upp",),
    "kräva kräver krävde krävt": ("",),
    "fylla fyller fyllde fyllt": ("upp", "i"),
    "tillhöra tillhör tillhörde tillhört": ("",),
    "stödja stödjer stödde stött": ("",),
    "understödja understöder understödde understött": ("",),
    "säga säger sade sagt": ("", "upp"),
    "finna finner fann funnit": ("", "in"),
    "vinna vinner vann vunnit": ("",),
    "pröva prövar prövade prövat": ("",),
    "överväga överväger övervägde övervägt": ("",),
    "anse anser ansåg ansett": ("",),
    "utse utser utsåg utsett": ("",),
    "medge medger medgav medgett": ("",),
    "tillåta tillåter tillät tillåtit": ("",),
    "förklara förklarar förklarade förklarat": ("", "vilande"),
    "förrätta förrättar förrättade förrättat": ("",),
    "förlägga förlägger förlade förlagt": ("",),
    "förlänga förlänger förlängde förlängt": ("",),
    "hyra hyr hyrde hyrt": ("", "ut", "in"),
    "ingå ingår ingick ingått": ("",),
    "vidta vidtar vidtog vidtagit": ("",),
    "vidtaga vidtager vidtog vidtagit": ("",),
    "besluta besluter beslöt beslutit": ("",),
    "gälla gäller gällde gällt": ("",),
    "utgöra utgör utgjorde utgjort": ("",),
    "innebära innebär innebar inneburit": ("",),
    "avse avser avsåg avsett": ("",),
    "neka nekar nekade nekat": ("", "för"),
    "skaffa skaffar skaffade skaffat": ("", "an", "in", "införs"),
    "lyfta lyfter lyfte lyft": ("",),
    "möjliggöra möjliggör möjliggjorde möjliggjort": ("",),
    "upphöra upphör upphörde upphört": ("",),
    "sammanträda sammanträder sammanträdde sammanträtt": ("",),
    "åta åtar åtog åtagit": ("",),
    "nyttja nyttjar nyttjade nyttjat": ("",),
    "erbjuda erbjuder erbjöd erbjudit": ("",),
    "ersätta ersätter ersatte ersatt": ("",),
    "leverera levererar levererade levererat": ("",),
}

# Forms that minutes mostly use as nouns, adverbs or prepositions ("i båda delar", "båda möten", "lika för alla").
NOUNS = "delar mot för led över kostat visa stås an in ut av om delas dela"

FORMS = inflected_forms(
    [
        *prefixed(STRONG),
        *regular(GROUP_AR.split(), "ar", "ade", "at"),
        *regular(GROUP_ER_DE.split(), "er", "de", "t"),
        *regular(GROUP_ER_TE.split(), "er", "te", "t"),
    ],
    NOUNS.split(),
)
