"""The minutes of a meeting, made of the register."""

from datetime import date, time

import pytest

from minutebook import read_bytes, recognise
from minutebook.model.attendance import Interval
from minutebook.write import as_text
from samverk.drafting.queries.minutes_of import minutes_of
from samverk.meetings.models import PresenceInterval
from tests.factories import make_attendance, make_body, make_clause, make_item, make_meeting, make_quote
from tests.samverk.drafting.making import add_secret_item, held

pytestmark = pytest.mark.django_db
WRITTEN = """Styrelsens protokoll 2/2026

Tid/Plats: 2026-03-06 kl. 09.00-12.00, Sammanträdesrummet Eken

Närvarande:
- Mia Brohult, Brohult, kommundirektör, ordförande
- Mia Kvarnsele, Kvarnsele, kommundirektör (t o m kl 11.00)
- Sanna Sekreterare, sekreterare

Anmält förhinder:
- Mia Åbynäs, Åbynäs, kommundirektör

§ 1 Mötet öppnas

§ 2 Gemensam upphandling

Föredragande: Disa Holm, Brohult

Upphandlingen har beretts.

Sex anbud kom in.

Yrkanden:

Mia Kvarnsele yrkar avslag.

Omröstning:

Vid omröstning avges 2 ja-röster och 1 nej-röst.

Beslut:
att godkänna upphandlingen
att uppdra åt sekretariatet att skriva avtal.

Reservation:

Mia Kvarnsele reserverar sig mot beslutet.

Bilagor:
- Anbudsöversikt

§ 3 Övriga frågor
"""


def left_early(scene):
    """Let the member of Kvarnsele leave at eleven."""
    PresenceInterval.objects.filter(attendance__name_as_written="Mia Kvarnsele").update(left_at=time(11))
    return scene


def test_the_minutes_are_complete_the_moment_the_meeting_closes():
    scene = left_early(held(absent=("Åbynäs",)))

    told = minutes_of(scene.meeting, with_confidential=True)

    assert as_text(told.arranged().parts) == WRITTEN


def test_what_was_written_is_read_as_what_was_decided():
    scene = left_early(held(absent=("Åbynäs",)))

    read = recognise(
        read_bytes(as_text(minutes_of(scene.meeting, with_confidential=True).arranged().parts).encode(), "a.txt")
    )

    assert read.date.value == date(2026, 3, 6)
    assert [(item.number, item.title) for item in read.items] == [
        ("1", "Mötet öppnas"),
        ("2", "Gemensam upphandling"),
        ("3", "Övriga frågor"),
    ]
    assert [clause.text for clause in read.items[1].clauses] == [
        "att godkänna upphandlingen",
        "att uppdra åt sekretariatet att skriva avtal.",
    ]
    assert [(one.name, one.section.value, one.presence) for one in read.attendees] == [
        ("Mia Brohult", "present", ()),
        ("Mia Kvarnsele", "present", (Interval(None, time(11)),)),
        ("Mia Åbynäs", "absent", ()),
    ]


def test_who_stayed_away_without_a_word_and_empty_seats_stand_by_themselves():
    meeting = make_meeting(make_body())
    make_attendance(meeting, "Bo Lind", section="unreported", organisation_as_written="Ekelunda")
    make_attendance(meeting, "", section="vacant", organisation_as_written="Örnabo")

    told = minutes_of(meeting, with_confidential=True)

    assert [one.name for one in told.unreported] == ["Bo Lind"]
    assert told.vacant == ("Örnabo",)
    assert told.minutes.attendees == ()


def test_a_confidential_item_leaves_no_trace_for_others():
    scene = held()
    secret = add_secret_item(scene)
    make_attendance(scene.meeting, "Hemlig Gäst", section="guest", item_numbers=[secret.number_as_printed])
    make_attendance(scene.meeting, "Öppen Gäst", section="guest", item_numbers=["2", secret.number_as_printed])

    whole = as_text(minutes_of(scene.meeting, with_confidential=True).arranged().parts)
    shown = as_text(minutes_of(scene.meeting, with_confidential=False).arranged().parts)

    assert [words in whole for words in ("Hemlig upphandling", "hemlighålla", "Hemlig Gäst", "§§ 2, 4")] == [True] * 4
    assert [words in shown for words in ("Hemlig upphandling", "hemlighålla", "Hemlig Gäst", "§§ 2, 4")] == [False] * 4
    assert "Öppen Gäst (§§ 2)" in shown


def test_text_below_the_decision_of_imported_minutes_stays_below():
    meeting = make_meeting(make_body())
    item = make_item(
        meeting,
        background="Först.\nSedan.",
        background_quotes=[make_quote("Först.", start=10), make_quote("Sedan.", start=90)],
    )
    make_clause(item, "att godkänna det.", quotes=[make_quote("att godkänna det.", start=50)])

    parts = minutes_of(meeting, with_confidential=True).arranged().items[0]

    assert [part.text for part in parts[1:]] == ["Först.", "Beslut", "att godkänna det.", "Anteckning", "Sedan."]


@pytest.mark.parametrize("how_many", [1, 3])
def test_the_number_of_queries_is_fixed(how_many, django_assert_num_queries):
    meeting = make_meeting(make_body())
    for number in range(how_many):
        make_clause(make_item(meeting, f"Ärende {number}"))
        make_attendance(meeting, f"Bo {number}", times=[(time(9), None)])

    with django_assert_num_queries(13):
        minutes_of(meeting, with_confidential=True)
