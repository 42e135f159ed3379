"""Requests for public documents: how soon they are answered, by which sections they are refused, how that is appealed.

What of SFS 2009:400 and SFS 2017:900 was read, and where, is told in docs/decisions/requests-for-documents.md.
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta

from procedure.days import next_working_day, working_days_after

PROMPTLY = "SFS 1949:105, 2 kap. 15-16 §§"
REFUSING = "SFS 2009:400, 6 kap. 3 §"
APPEALING = "SFS 2009:400, 6 kap. 7-8 §§"
APPEAL_TIME = timedelta(weeks=3)


@dataclass(frozen=True, slots=True)
class Section:
    """A section by which a document, or words in it, may be kept secret; ``source`` is where we read what it is about.

    ``code`` is stable. The list is no more than what a collaboration meets most: any other section may be named too.
    """

    code: str
    designation: str
    source: str


SECTIONS = (
    Section("health", "OSL 21 kap. 1 §", "https://www4.skatteverket.se/rattsligvagledning/edition/2024.5/329076.html"),
    Section("address", "OSL 21 kap. 3 §", "https://www4.skatteverket.se/rattsligvagledning/edition/2024.5/329076.html"),
    Section(
        "personal-data", "OSL 21 kap. 7 §", "https://www4.skatteverket.se/rattsligvagledning/edition/2022.8/329078.html"
    ),
    Section("procurement", "OSL 19 kap. 3 §", "https://inkopsradet.se/expert/sa-funkar-sekretess/"),
    Section(
        "social-services",
        "OSL 26 kap. 1 §",
        "https://www.soderkoping.se/stod-omsorg/aldreomsorg/sekretess/?view=search",
    ),
    Section("staff", "OSL 39 kap. 3 §", "https://utgivarna.se/forums/reply/28116/"),
    Section(
        "crime",
        "OSL 18 kap. 1 §",
        "https://cve.se/kunskap/juridiska-aspekter/sekretess-och-informationsutbyte/sekretess-inom-vissa-omraden.html",
    ),
)


def answer_due(received_on: date, working_days: int, holidays: Container[date]) -> date:
    """Return the day by which a request is answered that came in on ``received_on``.

    The law says at once, or promptly, and gives no figure: ``working_days`` is the collaboration's own. With 0 it is
    the day itself, or the first working day after it where it is none.

    Source: SFS 1949:105, 2 kap. 15-16 §§; what a working day is, SFS 1930:173, 2 §.
    """
    return next_working_day(working_days_after(received_on, working_days, holidays), holidays)


def last_day_to_appeal_refusal(got_on: date, holidays: Container[date]) -> date:
    """Return the last day on which an appeal is in time against a refusal that somebody got on ``got_on``.

    Source: SFS 2009:400, 6 kap. 7-8 §§; SFS 2017:900; SFS 1930:173, 2 §.
    """
    return next_working_day(got_on + APPEAL_TIME, holidays)
