"""Words that stand in the titles of all sorts of items, and so say nothing of which matter an item is about."""

GENERIC: frozenset[str] = frozenset((
    "aktuell", "alternativ", "ansvar", "april", "arbete", "arbetsform", "augusti", "avslut", "avsluta",
    "avslutning", "avstämning", "avtal", "beredning", "beslut", "beslutslista", "besök", "bidrag", "bilaga",
    "dagordning", "december", "delrapport", "delårsrapport", "diskussion", "efter", "eller", "erfarenhet",
    "ersättare", "fastställa", "fastställande", "februari", "fortsatt", "fortsättning", "fråga", "från",
    "föregående", "föreslå", "förslag", "första", "försök", "förutsättning", "gemensam", "genomföra", "genomgång",
    "godkänna", "godkännande", "grupp", "gälla", "gällande", "handling", "handlingsplan", "höst", "hösten",
    "information", "inför", "inkommen", "innan", "innehåll", "inom", "inriktning", "januari", "juli", "juni",
    "justerare", "justering", "kommun", "kommunal", "kommunchef", "kommundirektör", "kommunikation", "kontakt",
    "kontaktperson", "kring", "lista", "läge", "lägesrapport", "lärdom", "maj", "mars", "med", "mellan", "mindre",
    "möte", "mötestid", "november", "nuläge", "nytt", "nätverk", "och", "oktober", "ordförande", "organisation",
    "plan", "planering", "presentation", "process", "program", "projekt", "projektstart", "protokoll", "på",
    "rapport", "redovisning", "regel", "region", "regional", "remiss", "rutin", "samarbete", "sammanträde",
    "sammanträdestid", "samt", "samverkan", "sekretariat", "sekretariatschef", "september", "slutlig",
    "slutrapport", "sommar", "sommaren", "start", "status", "studiebesök", "styrelse", "styrgrupp", "svar", "ta",
    "tack", "tid", "till", "tillsammans", "träff", "under", "underlag", "uppdatering", "uppdrag", "uppföljning",
    "uppgift", "uppstart", "utbildning", "utkast", "utse", "utvärdering", "val", "verksamhet", "via", "villkor",
    "vinter", "vår", "ändring", "ärende", "år", "återkoppling", "åtgärdslista", "öppnande", "övrig",
))  # fmt: skip
