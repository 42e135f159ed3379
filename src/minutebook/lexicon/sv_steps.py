"""Swedish: proposals, votes, dissents and recusals in running text, folded to small letters without dots."""

GATE = ("yrka", "reserver", "jav", "rost", "voter", "yttrande")
PROPOSAL = r"\byrkar\b|\byrkade\b|\bbifallsyrkande|\bavslagsyrkande|\btillaggsyrkande"
DISSENT = r"\breserverar sig\b|\breserverade sig\b|\breservation mot\b|\bsarskilt yttrande\b"
RECUSAL = r"\b(?:anmaler|anmalde|pa grund av|pga|p\.g\.a\.) jav\b|\bjavig\b|\bjaviga\b"
VOTE = r"\bja-roster\b|\bnej-roster\b|\bvotering\b|\bomrostning\b|\b\d+ roster mot \d+\b|\bjaroster\b|\broster for\b"
YES = r"(?P<n>\d{1,3})\s*(?:ja-?rost|st\.? ja|ja\b|roster for)"
NO = r"(?P<n>\d{1,3})\s*(?:nej-?rost|st\.? nej|nej\b|roster emot)"
ABSTAINED = r"(?P<n>\d{1,3})\s*(?:avsta|blank|nedlagda|som avstar|ledamot avsta|ledamoter avsta)"
AGAINST = r"(?P<yes>\d{1,3}) (?:roster )?mot (?P<no>\d{1,3})(?: roster)?"
