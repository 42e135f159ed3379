"""Swedish: days, months, numbers, money, and the small words that tie them to a clause.

Another language is another module with the same names. Patterns are regular expressions for lower-case text unless
they say otherwise.
"""

MONTHS = {
    "januari": 1,
    "februari": 2,
    "mars": 3,
    "april": 4,
    "maj": 5,
    "juni": 6,
    "juli": 7,
    "augusti": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dec": 12,
}

MONTH_SIGNS = tuple(sorted({month[:3] for month in MONTHS}))
FULL_MONTHS = tuple(month for month in MONTHS if len(month) > 4 or month in {"mars", "maj", "juni", "juli"})

WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")

ORDINAL_ENDING = r"(?::?[ea])?"
DAY_JOINERS = r"(?:,|och|samt|till|eller|resp\.?|respektive|–|-|/|&)"
BETWEEN_DAYS = r"[\s,;–-]*(?:och|samt)?\s*(?:den\s*)?"
UNTIL = r"till"
DAY_INTRODUCERS = (
    r"(?:den|senast|till|från|före|efter|inför|mellan|mötet|träffen|datum|klart|klar|dag|möte|sammanträde|"
    r"måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?"
)
NOT_A_DAY_BEFORE = r"(?:kl|klockan|nr|nummer|punkt|paragraf|§|§§|dnr|version|sida|bilaga)\.?"
NUMBER_INTRODUCERS = (
    r"(?:nr|nummer|no|dnr|diarienr|diarienummer|ärendenr|ärendenummer|tel|telefon|tfn|mobil|konto|"
    r"kontonummer|bankgiro|bg|plusgiro|pg|orgnr|postnummer|ocr|faktura|fakturanr|id)\.?:?"
)

QUARTERS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "sista": 4, "1": 1, "2": 2, "3": 3, "4": 4}
BEFORE_YEAR = r"(?:månad\s+)?(?:år\s+)?"
QUARTER_ORDINAL = r"(?:första|andra|tredje|fjärde|sista)"
QUARTER_WORD = r"kvartal(?:et)?"
QUARTER_SIGNS = ("vartal", "Q", "q")
YEAR_INTRODUCERS = r"(?:under|under år|senast|för år|senast år|hela|utgången av|slutet av|början av|mitten av)"
MONTH_INTRODUCERS = r"(?:i|under|senast|senast i|till|till i|före|inför|från|i slutet av|i början av|i mitten av)"

CLOCK = r"(?:kl|klockan|tid)[.:]?"

MONEY_UNITS = {
    "kr": 1,
    "krona": 1,
    "kronor": 1,
    "sek": 1,
    ":-": 1,
    "tkr": 1_000,
    "kkr": 1_000,
    "ksek": 1_000,
    "tsek": 1_000,
    "tusen kr": 1_000,
    "tusen kronor": 1_000,
    "mkr": 1_000_000,
    "mnkr": 1_000_000,
    "msek": 1_000_000,
    "mn kr": 1_000_000,
    "mn kronor": 1_000_000,
    "milj kr": 1_000_000,
    "milj. kr": 1_000_000,
    "milj kronor": 1_000_000,
    "milj. kronor": 1_000_000,
    "miljon kr": 1_000_000,
    "miljon kronor": 1_000_000,
    "miljoner kr": 1_000_000,
    "miljoner kronor": 1_000_000,
    "miljoner": 1_000_000,
    "miljon": 1_000_000,
    "mdkr": 1_000_000_000,
    "miljard kronor": 1_000_000_000,
    "miljarder kronor": 1_000_000_000,
    "miljarder": 1_000_000_000,
}
MONEY_SIGNS = ("kr", "Kr", "KR", ":-", "SEK", "sek", "mili", "milj", "Milj")
WORDED_MONEY_SIGNS = ("milj", "tusen", "kron")
MONEY_BEFORE = ("sek", "kr")
RATE_SIGNS = r"(?:/|per |för varje )"
MONEY_PERIODS = ("år", "månad", "mån", "kvartal", "termin", "halvår", "läsår", "vecka")
NUMBER_WORDS = {
    "en": 1,
    "ett": 1,
    "två": 2,
    "tre": 3,
    "fyra": 4,
    "fem": 5,
    "sex": 6,
    "sju": 7,
    "åtta": 8,
    "nio": 9,
    "tio": 10,
    "elva": 11,
    "tolv": 12,
}

REGISTRY_INTRODUCERS = r"(?:dnr|d\.nr|diarienr|diarienummer|ärendenr|ärendenummer|ärende-id|dokumentnr)"
