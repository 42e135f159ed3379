"""A year day by day, with no clock: who was written to on which day, through a real mail server, and who was not.

Eleven directors. The first wants a letter a week, the second none, the others one as soon as there is something. The
third leaves in May, and has a successor. The fourth reports late. One day is moved with its meeting.
"""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta

import pytest

from samverk.digests.actions import send_digests
from samverk.followup.actions import follow_meetings
from samverk.followup.actions.ask_for_states import ask_for_states, meetings_asked_about
from samverk.followup.actions.settle import report_done
from samverk.followup.models import Obligation
from samverk.meetings.models import Meeting
from samverk.post.carry import carry
from samverk.post.models import Letter
from tests.factories import make_clause, make_meeting, make_organisation
from tests.samverk.post.sink import mail_server

pytestmark = pytest.mark.django_db
FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)
LEAVES = date(2027, 5, 31)
PLACES = ("Askby", "Brohult", "Dalvik", "Ekelunda", "Forsa", "Granö", "Holm", "Kvarnsele", "Sjövik", "Torp", "Åsbo")
PEOPLE = ("Anna", "Bo", "Cilla", "Disa", "Elis", "Frida", "Gun", "Hans", "Ida", "Jon", "Klara")
SUCCESSOR = "Lotta"


class Year:
    """What is owed by whom, and what happens on which day."""

    def __init__(self, house):
        self.users = {}
        self.owed = {}
        self.house = house
        frequencies = {"Anna": "weekly", "Bo": "none"}
        for name, place in zip(PEOPLE, PLACES, strict=True):
            organisation = make_organisation(place)
            leaves = {"holds_to": LEAVES} if name == "Cilla" else {}
            frequency = frequencies.get(name, "daily")
            self.users[name] = house.director(f"{name} Ek", organisation, frequency=frequency, **leaves)
            self.owe("themes", organisation, date(2027, 3, 15))
            if name == "Cilla":
                begins = LEAVES + timedelta(days=1)
                self.users[SUCCESSOR] = house.director("Lotta Ek", organisation, frequency="daily", holds_from=begins)
                self.owe("plan", organisation, date(2027, 5, 28))
        self.meeting = make_meeting(house.body, date(2027, 6, 15), published_at=None, state="planned")
        clause = make_clause(house.item, "att stämma av frågan hemma", verb_class="anchor-locally")
        for key, place in list(self.owed):
            if key == "themes":
                owner = self.owed[key, place].organisation
                self.owe("question", owner, self.meeting.held_on, clause=clause, due_meeting=self.meeting)

    def owe(self, key, organisation, due_on, **fields):
        fields |= {"organisation": organisation, "key": f"{key} {organisation.name}"}
        self.owed[key, organisation.name] = self.house.owe(f"göra {key}", due_on, **fields)

    def report(self, key, *names):
        """Let the directors of the places of ``names`` report."""
        for name in names:
            place = PLACES[PEOPLE.index("Cilla" if name == SUCCESSOR else name)]
            report_done(Obligation.objects.get(pk=self.owed[key, place].pk), "Klart.", by=self.users[name])

    def happens(self, day):
        """Do what is done on ``day``, before the letters of the day are written."""
        match (day.month, day.day):
            case (3, 10):
                self.report("themes", *(name for name in PEOPLE if name != "Disa"))
            case (3, 30):
                self.report("themes", "Disa")
            case (6, 10):
                Meeting.objects.filter(pk=self.meeting.pk).update(held_on=date(2027, 6, 29))
                follow_meetings([self.meeting.pk])
            case (6, 20):
                self.report("plan", SUCCESSOR)
            case (6, 25):
                self.report("question", *(name for name in PEOPLE if name != "Cilla"))
            case (7, 5):
                self.report("question", SUCCESSOR)


@pytest.fixture
def arrived(house, settings):
    """Play the year, twice every day; return what arrived, by kind and first name: the days on which it was written."""
    year = Year(house)
    days, letters = {}, defaultdict(list)
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=number)
        year.happens(day)
        for _ in range(2):
            for meeting in meetings_asked_about(day):
                ask_for_states(meeting, on=day)
            send_digests(day)
        days |= {pk: day for pk in Letter.objects.values_list("pk", flat=True) if pk not in days}
    with mail_server(settings) as sink:
        for pk in sorted(days):
            for _ in range(2):
                carry(pk, at=datetime(2028, 1, 1, tzinfo=UTC))
        by_name = {letter.message_id: letter for letter in Letter.objects.all()}
        for message in sink.arrived:
            letter = by_name.pop(message["Message-ID"])
            letters[letter.kind, message["To"].split("@")[0].split("<")[-1]].append(days[letter.pk])
    assert by_name == {}
    return {key: [(day.month, day.day) for day in found] for key, found in letters.items()}


def test_every_letter_of_the_year_is_the_one_that_was_wanted(arrived):
    usual = [(3, 8), (6, 8), (6, 22)]
    told = {("digest", name.lower()): usual for name in PEOPLE[4:]}
    told["digest", "anna"] = [(3, 8)]
    told["digest", "disa"] = [(3, 8), (3, 14), (3, 16), (3, 23), (6, 8), (6, 22)]
    told["digest", "cilla"] = [(3, 8), (5, 21), (5, 27), (5, 29)]
    told["digest", "lotta"] = [(6, 1), (6, 5), (6, 8), (6, 12), (6, 19), (6, 22), (6, 28), (6, 30)]
    asked = {("state-asked", name.lower()): [(6, 5), (6, 19)] for name in PEOPLE if name != "Cilla"}
    asked["state-asked", "lotta"] = [(6, 5), (6, 19), (6, 26)]

    assert arrived == told | asked
