"""One meeting for the tests of files, with everything that asks to be escaped."""

from datetime import date, time

from minutebook.model.attendance import Presenter, Section, Signatory
from minutebook.model.item import ProcedureKind
from minutebook.write import SigningPage
from tests.minutebook.write.making import clause, fact, item, minutes, person, quote, step

SIGNING = SigningPage((("Anna Ek", "Ordförande"), ("Bo Ås", "Justerare")), "https://samverk.example/kontroll")
HOSTILE = '#eval("1") $x$ *b* _u_ @y <z> \\ ``` // /* {{ }} & "q" \'a\''


def meeting(**said):
    """Return minutes of a meeting with three items."""
    parts = {
        "body": fact("Styrelsen"),
        "number": fact("3/2026"),
        "date": fact(date(2026, 4, 13)),
        "start": fact(time(9)),
        "end": fact(time(12, 15)),
        "place": fact("Rådhuset"),
        "attendees": (
            person("Anna Ek", organisation="Brohult", role="ordförande", chair=True),
            person("Bo Ås", organisation="Örnabo"),
            person("Per Al", Section.ABSENT, organisation="Åbynäs"),
        ),
        "items": (
            item(
                1,
                "Budget 2027",
                presenters=(Presenter("Moa Ek", "Lindhamn", None, ()),),
                background=(quote("Avgiften föreslås bli oförändrad."),),
                clauses=(clause("att fastställa budgeten"), clause("att avgiften är oförändrad.")),
                procedures=(
                    step(ProcedureKind.PROPOSAL, "Bo Ås yrkar avslag."),
                    step(ProcedureKind.DISSENT, "Bo Ås reserverar sig."),
                ),
            ),
            item(2, f"Fråga {HOSTILE} slut", clauses=(clause(f"att godkänna {HOSTILE} slut"),)),
            item(3, "Övriga frågor"),
        ),
        "signatories": (Signatory("Anna Ek", "Ordförande", ()), Signatory("Bo Ås", "Justerare", ())),
    }
    return minutes(**(parts | said))
