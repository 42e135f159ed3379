"""How a clause says what it does with an earlier decision."""

from minutebook.model.bearing import Bearing


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_DECIDED = r"(?:(?:tidigare|fattade|gällande|nuvarande)\s+)*(?:beslut\w*|delbeslut\w*)"

# What stands once it is decided, and can be altered by a later decision.
_STANDING = (
    r"\w*(?:beslut|avtal|plan|policy|riktlinje|reglemente|arbetsordning|överenskommelse|program|strategi|budget)\w*"
)

# The first that is found counts: what takes a decision away says more than what alters it.
BEARINGS: tuple[tuple[Bearing, str], ...] = (
    (
        Bearing.REVOKES,
        rf"\b(?:upphäv\w*|återkalla\w*|dra(?:r)?\s+tillbaka\s+(?:sitt\s+|det\s+)?{_DECIDED}|riv(?:a|er)\s+upp"
        r"|(?:inte|ej)\s+längre\s+(?:ska\s+)?gäll\w*|upphör(?:a)?\s+att\s+gälla|avbryt\w*)",
    ),
    (Bearing.REPLACES, r"\b(?:ersätt(?:a|er|s|as|ande)?(?=\s|$|[,.;])|träd(?:a|er)\s+i\s+stället\s+för)"),
    (
        Bearing.AMENDS,
        rf"\b(?:ändra(?:r|s|t)?\s+(?:i\s+)?(?:sitt\s+|det\s+|den\s+)?(?:{_DECIDED}|\w+)|revidera(?:r|s)?"
        rf"|(?:komplettera|justera)(?:r|s)?\s+(?:\w+\s+){{0,2}}?{_STANDING}"
        r"|med\s+ändring\s+av|lägg(?:a|er|s)\s+till|förläng(?:a|er|s)|tillägg\s+till)",
    ),
    (
        Bearing.CONFIRMS,
        rf"\b(?:bekräfta\w*|vidhåll\w*|stå\w*\s+fast\s+vid|fastställ\w*\s+(?:sitt\s+|det\s+)?{_DECIDED})",
    ),
    (
        Bearing.CARRIES_OUT,
        rf"\b(?:(?:i\s+)?enlighet\s+med\s+{_DECIDED}|enligt\s+{_DECIDED}|med\s+anledning\s+av\s+{_DECIDED}"
        rf"|verkställ\w*\s+{_DECIDED}|till\s+följd\s+av\s+{_DECIDED}|utifrån\s+{_DECIDED})",
    ),
)

# Words that decisions of every kind hold, so that two are not alike because of them.
SAYS_NOTHING = _words(
    """
    anta beslut besluta beslutande bifalla bilaga delbeslut ersätta fastställa föreslå förslag gemensam godkänna grupp
    information kommun kommundirektör komplettera lägga mötet möte nätverk notera omedelbar respektive revidera styrelse
    sekretariat särskild tacka tidig tillägg upphäva uppdra uppdrag ärende ändra ändring överlämna år sammanträde gälla
    gällande återkalla få ge göra ta gå stå bakom ställa arbete kommunal medlem handling utifrån enlighet redovisa
    """
)

# A year that stands in brackets or after the word for it, and is no day: "(antaget år 2014)".
BARE_YEAR = r"\b(?:år|från|av|den)\s+(?P<year>(?:19|20)\d{2})\b(?![-–])"
