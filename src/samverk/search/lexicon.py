"""Swedish as the index needs it: data, no rules."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Too common to be asked for beside other words; asked for alone, they are looked up like any other.
STOP_WORDS = _words(
    """
    alla allt att av blev bli blir blivit de dem den denna deras dess det detta dig din du där då efter ej eller en er
    era ett från för ha hade han hans har hon hur här i ifrån in inte jag kan man med men mot mycket ni nu när någon
    något några och om oss på samt sedan sig sin sina sitt ska skall skulle som så till under upp ut utan vad var vara
    varit vem vi vid vilka vilken vilket vår våra vårt än är
    """
)

# Compounds are built of parts of at least four letters, or of one of these.
SHORT_PARTS = _words(
    """
    akt bad bok bro bus cup dag eko elev fas fri gym ham hav hus hyr idé kod kol kost kul kör lag led liv lov lån
    län mat mål mån nod nät nöd ord ort park pol råd rök sak sal sim sjö sko tid tåg val vin vår våg väg vän yta åld år
    års äga äld ö öre
    """
)

# Endings that look like words, and words that stand at the end of others by accident.
NEVER_PARTS = _words(
    """
    ande anden andes andet are arna aren ares arens else elsen elser elsens ende enden enhet erade erat ering
    eringen erna ernas eten etens heten heter isering isk iska iskt lig liga ligen ligt ment ning ningar ningen ningens
    ningarna ring ringar ringen skap skapen skaper skapet sion tion tionen tioner tionerna
    """
)
