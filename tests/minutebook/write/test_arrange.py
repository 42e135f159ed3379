"""The order of a minutes document."""

from datetime import date, time

from minutebook.model.attendance import Interval, Presenter, Section, Signatory
from minutebook.model.item import ItemKind, ProcedureKind
from minutebook.model.when import When
from minutebook.write import PartKind, arrange, as_text
from tests.minutebook.write.making import clause, fact, item, minutes, person, quote, step

BUDGET = item(
    12,
    "Budget 2027",
    registry_number=fact("SÅ 2026/14"),
    carried_over=fact("5/2026"),
    presenters=(Presenter("Moa Ek", "Lindhamn", "ekonom", ()),),
    background=(quote("Avgiften föreslås bli\noförändrad."),),
    clauses=(clause("att fastställa budgeten"), clause("att avgiften är oförändrad.")),
    procedures=(
        step(ProcedureKind.DISSENT, "Per Ås reserverar sig."),
        step(ProcedureKind.VOTE, "Vid omröstning avges 6 ja-röster och 5 nej-röster."),
        step(ProcedureKind.PROPOSAL, "Per Ås yrkar avslag."),
        step(ProcedureKind.RECUSAL, "Bo Lind anmäler jäv."),
    ),
    attachments=(fact("Budget 2027"),),
)
WRITTEN = """Styrelsens protokoll 3/2026

Tid/Plats: 2026-04-13 kl. 09.00-12.15, Rådhuset

Närvarande:
- Anna Ek (S), Brohult, ordförande
- Per Ås, Örnabo, ersätter Bo Lind (på distans, från kl 09.10)

Anmält förhinder:
- Bo Lind, Örnabo

Frånvarande utan anmält förhinder:
- Karin Sund, Ärlinge

Vakant:
- Åbynäs

Inbjudna gäster:
- Moa Ek, Lindhamn (§§ 12, 13)

Ordföranden hälsade välkommen.

§ 12 Budget 2027 (från 5/2026)

Dnr: SÅ 2026/14

Föredragande: Moa Ek, Lindhamn, ekonom

Avgiften föreslås bli oförändrad.

Jäv:

Bo Lind anmäler jäv.

Yrkanden:

Per Ås yrkar avslag.

Omröstning:

Vid omröstning avges 6 ja-röster och 5 nej-röster.

Beslut:
att fastställa budgeten
att avgiften är oförändrad.

Reservation:

Per Ås reserverar sig.

Bilagor:
- Budget 2027

Nästa möte: 2026-06-12

Anna Ek
Ordförande
"""


def test_a_document_in_its_order():
    written = minutes(
        body=fact("Styrelsen"),
        number=fact("3/2026"),
        date=fact(date(2026, 4, 13)),
        start=fact(time(9)),
        end=fact(time(12, 15)),
        place=fact("Rådhuset"),
        attendees=(
            person("Moa Ek", Section.GUEST, organisation="Lindhamn", items=("12", "13")),
            person("Anna Ek", organisation="Brohult", party="S", chair=True),
            person(
                "Per Ås",
                organisation="Örnabo",
                deputy_for="Bo Lind",
                remote=True,
                presence=(Interval(time(9, 10), None),),
            ),
            person("Bo Lind", Section.ABSENT, organisation="Örnabo"),
        ),
        preamble=(quote("Ordföranden hälsade välkommen."),),
        items=(BUDGET,),
        next_meeting=fact(When(2026, 6, 12)),
        signatories=(Signatory("Anna Ek", "Ordförande", ()),),
    )
    absent = person("Karin Sund", Section.ABSENT, organisation="Ärlinge")

    text = as_text(arrange(written, unreported=[absent], vacant=["Åbynäs"]).parts)

    assert text == WRITTEN


def test_a_body_of_several_words_stands_in_a_field_of_its_own():
    written = minutes(body=fact("Nätverket för infrastruktur"), number=fact("1/2026"))

    assert as_text(arrange(written).parts) == "Protokoll 1/2026\n\nOrgan: Nätverket för infrastruktur\n"


def test_a_title_as_written_is_kept():
    written = minutes(title=fact("Protokoll fört vid styrelsens möte"), body=fact("styrelsen"))

    assert as_text(arrange(written).parts) == "Protokoll fört vid styrelsens möte\n"


def test_clauses_stand_under_the_heading_that_parts_them():
    parted = item(
        1,
        "Val",
        clauses=(clause("att välja Anna Ek"), clause("att välja Bo Lind", "Ersättare"), clause("att anteckna det.")),
    )

    kinds = [one.kind for one in arrange(minutes(items=(parted,))).items[0]]

    assert kinds == [
        PartKind.HEADING,
        PartKind.LABEL,
        PartKind.CLAUSE,
        PartKind.SUBHEADING,
        PartKind.LABEL,
        PartKind.CLAUSE,
        PartKind.CLAUSE,
    ]


def test_the_next_meeting_is_told_once():
    told = minutes(items=(item(1, "Nästa möte", kind=ItemKind.NEXT_MEETING),), next_meeting=fact(When(2026, 6)))

    assert arrange(told).end == ()


def test_minutes_of_which_nothing_is_known_have_a_title():
    assert as_text(arrange(minutes()).parts) == "Protokoll\n"
