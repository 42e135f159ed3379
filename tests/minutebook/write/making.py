"""Minutes as a meeting held here makes them, and what is compared of them after they have been read again."""

from datetime import date

from hypothesis import strategies as st

from minutebook import read_bytes, recognise
from minutebook.model.attendance import Attendee, Interval, Presenter, Section, Signatory
from minutebook.model.clause import Clause, Kind, Meaning, VerbClass
from minutebook.model.item import Item, Procedure, ProcedureKind
from minutebook.model.minutes import Minutes
from minutebook.model.source import Place, Quote, Source
from minutebook.model.when import Fact
from minutebook.write import as_html, as_markdown, as_text

NOWHERE = Place(0, 0, 1, 1)
NO_SOURCE = Source("", "text/plain", "", 0, 1)
NOTHING_SAID = Meaning((Kind.OTHER,), (VerbClass.OTHER,))
FIRST_NAMES = ("Anna", "Björn", "Cecilia", "Erik", "Gunilla", "Håkan", "Ingrid", "Åsa")
SURNAMES = ("Hallgren", "Sandelin", "Brattström", "Rehnberg", "Lindqvist", "Ängquist", "Östlund", "Wahlström")
ORGANISATIONS = ("Brohult", "Ekelunda", "Kvarnsele", "Lindhamn", "Åbynäs", "Ärlinge", "Örnabo")
TITLES = (
    "Budget 2027",
    "Gemensam kompetensförsörjning",
    "Uppföljning av handlingsplanerna",
    "Nätverket för digitalisering",
    "Remissvar till regionen",
    "Årsrapport från HR-nätverket",
)
SENTENCES = (
    "Sekretariatet har sammanställt svaren från de sju kommunerna.",
    "Arbetet pågår enligt plan och kostnaderna ligger inom ramen.",
    "Gruppen diskuterade hur de mindre kommunerna kan delta.",
    "Underlaget skickades ut tillsammans med kallelsen.",
)
CLAUSES = (
    "att notera informationen.",
    "att godkänna förslaget",
    "att ge sekretariatschefen i uppdrag att skriva under avtalet",
    "att överlämna ärendet till styrelsen för beslut",
    "att anslå 150 000 kr ur anslaget för gemensamma utredningar",
    "att respektive kommundirektör senast 2027-03-01 anmäler en kontaktperson.",
)
# In the order in which they are written, which is that of a meeting.
STEPS = (
    (ProcedureKind.RECUSAL, "Erik Sandelin anmäler jäv och deltar inte i handläggningen."),
    (ProcedureKind.PROPOSAL, "Åsa Östlund yrkar bifall till förslaget."),
    (ProcedureKind.VOTE, "Vid omröstning avges 6 ja-röster och 4 nej-röster, 1 avstår."),
    (ProcedureKind.DISSENT, "Håkan Lindqvist reserverar sig mot beslutet."),
)
HOURS = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


def fact(value):
    return Fact(value, ())


def quote(words):
    return Quote(words, NOWHERE)


def person(name, section=Section.PRESENT, **said):
    return Attendee(name=name, section=section, quotes=(), **said)


def clause(text, under=None):
    return Clause(text, NOTHING_SAID, (), under)


def step(kind, text):
    return Procedure(kind, text, (), ())


def item(order, title, **said):
    return Item(order=order, number=str(order), title=title, quotes=(), **said)


def minutes(**said):
    blank = {"source": NO_SOURCE, "text": "", "is_minutes": True, "dialect": "", "evidence": 1.0}
    return Minutes(**(blank | said))


@st.composite
def attendees(draw):
    names = draw(
        st.lists(
            st.tuples(st.sampled_from(FIRST_NAMES), st.sampled_from(SURNAMES)), min_size=3, max_size=9, unique=True
        )
    )
    people = []
    for number, (first, last) in enumerate(names):
        section = Section.PRESENT if number < 2 else draw(st.sampled_from(Section))
        arrived = draw(st.none() | HOURS) if section is Section.PRESENT and number > 1 else None
        people.append(
            person(
                f"{first} {last}",
                section,
                organisation=draw(st.sampled_from(ORGANISATIONS)),
                role={0: "ordförande", 1: "sekreterare"}.get(number),
                chair=number == 0,
                secretary=number == 1,
                presence=(Interval(arrived, None),) if arrived else (),
            )
        )
    return tuple(sorted(people, key=lambda one: list(Section).index(one.section)))


@st.composite
def items(draw):
    titles = draw(st.lists(st.sampled_from(TITLES), min_size=1, max_size=5, unique=True))
    return tuple(
        item(
            order,
            title,
            background=tuple(map(quote, draw(st.lists(st.sampled_from(SENTENCES), max_size=2, unique=True)))),
            clauses=tuple(map(clause, draw(st.lists(st.sampled_from(CLAUSES), max_size=4, unique=True)))),
            procedures=tuple(step(*one) for one in STEPS if draw(st.booleans())),
            presenters=draw(st.sampled_from([(), (Presenter("Gunilla Rehnberg", "Lindhamn", None, ()),)])),
        )
        for order, title in enumerate(titles, start=1)
    )


@st.composite
def minutes_of_meetings(draw):
    start, end = sorted(draw(st.tuples(HOURS, HOURS).filter(lambda pair: pair[0] != pair[1])))
    return minutes(
        body=fact("Kommundirektörsgruppen"),
        number=fact(f"{draw(st.integers(1, 20))}/2026"),
        date=fact(draw(st.dates(date(2026, 1, 1), date(2026, 12, 31)))),
        start=fact(start),
        end=fact(end),
        place=fact("Rådhuset, Lindhamn"),
        attendees=draw(attendees()),
        items=draw(items()),
        signatories=(Signatory("Anna Hallgren", "Ordförande", ()), Signatory("Erik Rehnberg", "Sekreterare", ())),
    )


def page(parts):
    return f"<!doctype html><html><body>{as_html(parts)}</body></html>"


WRITERS = {"txt": as_text, "md": as_markdown, "html": page}


def read_again(parts, form):
    """Return the minutes that are read from what was written."""
    return recognise(read_bytes(WRITERS[form](parts).encode(), f"minutes.{form}"))


def head_of(read):
    """Return the head of minutes, for comparison."""
    facts = (read.number, read.date, read.start, read.end, read.place)
    return [fact.value if fact else None for fact in facts]


def names_of(read):
    """Return every name with its list, in order of the alphabet."""
    return sorted((one.name, one.section.value) for one in read.attendees)


def people_of(read):
    """Return what stands beside each name, for comparison."""
    return [
        (one.name, one.section.value, one.organisation, one.chair, one.secretary, one.presence)
        for one in read.attendees
    ]


def items_of(read):
    """Return number, title, kind and clauses of each item."""
    return [
        (one.number, one.title, one.kind.value, [(clause.text, clause.under) for clause in one.clauses])
        for one in read.items
    ]


def clause_kinds(read):
    return [[clause.meaning.kinds for clause in one.clauses] for one in read.items]


def told_of(read):
    """Return running text, steps and presenters of each item."""
    return [
        (
            [" ".join(quote.words.split()) for quote in one.background],
            [(step.kind.value, step.text) for step in one.procedures],
            [(presenter.name, presenter.organisation) for presenter in one.presenters],
        )
        for one in read.items
    ]
