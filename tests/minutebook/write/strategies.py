"""Minutes as any house may hold them: long, empty in parts, and full of signs that mean something to somebody."""

from datetime import date, time

from hypothesis import strategies as st

from minutebook.model.attendance import Interval, Presenter, Section, Signatory
from tests.minutebook.write.making import (
    FIRST_NAMES,
    HOURS,
    ORGANISATIONS,
    STEPS,
    SURNAMES,
    clause,
    fact,
    item,
    minutes,
    person,
    quote,
    step,
)

PLAIN_WORDS = """
arbetet avtalet bygglov förstudien gemensamma hälso- i kommunerna kostnaden målområdet och överenskommelsen på
samverkan skolskjuts till underlaget utredningen Åbynäs Ärlinge Örnabo även kommunalförbundsordningsfrågor
"""
TRICKY_WORDS = """
#let $x$ *fet* _lutad_ @alla \\begin{a} <b>fet</b> &amp; "citat" ”citat” – [länk](x) | ~ungefär~ ^2 `kod` ½ éclair
C#-kod 50/50 {{namn}} %PDF <!-- {\\rtf1 =SUM(A1) /*inte*/ \\ $ # e-post Nord-Syd-banan e\u0301n
"""
words = st.sampled_from(PLAIN_WORDS.split()) | st.sampled_from([*TRICKY_WORDS.split(), "50 %", "1 200 kr", "// inte"])


def running(least, most):
    return st.lists(words, min_size=least, max_size=most).map(" ".join)


# A heading or a paragraph that begins like a mark of the form is one to every reader, and is not written here.
titles = st.builds("Frågan om {} nätverk".format, running(0, 8))
sentences = st.builds("Sekretariatet har berett {} ärendet.".format, running(0, 60))
clauses = st.builds("att godkänna {} förslaget".format, running(0, 25))
names = st.builds("{} {}".format, st.sampled_from(FIRST_NAMES), st.sampled_from(SURNAMES))


# Who leads and who writes, by that office alone or beside their own.
OFFICES = {
    0: st.sampled_from(["ordförande", "kommundirektör"]),
    1: st.sampled_from(["sekreterare", "kommundirektör", "utredare"]),
}


@st.composite
def people(draw):
    drawn = draw(st.lists(names, min_size=2, max_size=10, unique=True))
    listed = []
    for number, name in enumerate(drawn):
        section = Section.PRESENT if number < 2 else draw(st.sampled_from(Section))
        present = section is Section.PRESENT and number > 1
        listed.append(
            person(
                name,
                section,
                organisation=draw(st.sampled_from(ORGANISATIONS)),
                role=draw(OFFICES[number]) if number in OFFICES else None,
                chair=number == 0,
                secretary=number == 1,
                party=draw(st.none() | st.sampled_from(["S", "M", "SD", "KD"])) if number > 1 else None,
                presence=draw(stays()) if present else (),
                remote=draw(st.sampled_from([None, True])) if present else None,
                serving=present and draw(st.booleans()),
                items=draw(st.sampled_from([(), ("1",), ("1", "2")])) if section is Section.GUEST else (),
            )
        )
    return tuple(sorted(listed, key=lambda one: list(Section).index(one.section)))


@st.composite
def stays(draw):
    arrived, left = sorted(draw(st.tuples(HOURS, HOURS).filter(lambda pair: pair[0] != pair[1])))
    return draw(st.sampled_from([(), (Interval(arrived, left),), (Interval(arrived, None),), (Interval(None, left),)]))


UNDERS = ((None,), (None, "Gemensam upphandling"))


@st.composite
def agenda(draw, unders):
    drawn = draw(st.lists(titles, min_size=1, max_size=6, unique=True))
    return tuple(
        item(
            order,
            title,
            registry_number=draw(st.none() | st.sampled_from([fact("SÅ 2026/14"), fact("2026-114")])),
            presenters=draw(
                st.sampled_from(
                    [
                        (),
                        (Presenter("Gunilla Rehnberg", "Lindhamn", None, ()),),
                        (Presenter("Bo Ek", "Örnabo", "ekonom", ()), Presenter("Åsa Wahlström", "Ärlinge", None, ())),
                    ]
                )
            ),
            background=tuple(map(quote, draw(st.lists(sentences, max_size=4, unique=True)))),
            clauses=tuple(
                clause(text, under)
                for under in draw(st.sampled_from(unders))
                for text in draw(st.lists(clauses, max_size=4, unique=True))
            ),
            carried_over=draw(st.none() | st.just(fact("5/2026"))),
            procedures=tuple(step(*one) for one in STEPS if draw(st.booleans())),
            attachments=draw(st.sampled_from([(), (fact("Bilaga 1 om budget"), fact("Årsrapport"))])),
        )
        for order, title in enumerate(drawn, start=1)
    )


@st.composite
def any_minutes(draw, *, subheadings=True):
    """Draw minutes; ``subheadings`` lets clauses stand under headings of their own inside an item."""
    start, end = sorted(draw(st.tuples(HOURS, HOURS).filter(lambda pair: pair[0] != pair[1])))
    body = draw(st.sampled_from(["Kommundirektörsgruppen", "Styrelsen", "Nätverket för infrastruktur"]))
    return minutes(
        body=fact(body),
        number=fact(f"{draw(st.integers(1, 20))}/2026"),
        date=fact(draw(st.dates(date(2001, 1, 1), date(2029, 12, 31)))),
        start=draw(st.sampled_from([fact(start), fact(time(9))])),
        end=fact(end) if end > time(9) else None,
        place=fact(draw(st.sampled_from(["Rådhuset, Lindhamn", "Åbynäs folkets hus, sal 2"]))),
        attendees=draw(people()),
        items=draw(agenda(UNDERS if subheadings else UNDERS[:1])),
        preamble=tuple(map(quote, draw(st.lists(sentences, max_size=1)))),
        signatories=draw(
            st.sampled_from(
                [(), (Signatory("Anna Hallgren", "Ordförande", ()), Signatory("Erik Rehnberg", "Justerare", ()))]
            )
        ),
    )
