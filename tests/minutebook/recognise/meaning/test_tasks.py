"""Tasks that running text hides, and what is left alone: history, others' work, what might be."""

from datetime import date

import pytest

from minutebook.recognise.meaning import tasks_in
from tests.minutebook.recognise.meaning.reading import printed

MEETING_ON = date(2024, 3, 15)
PEOPLE = ("Karin Öhrn", "Nils Ask", "Adam Lind")


@pytest.mark.parametrize(
    "text",
    [
        "Insamlade synpunkter skickas vidare till styrgruppen.",
        "Projektledaren genomför en visning för styrelsen 2024-05-17.",
        "Alla uppmanas att delta.",
        "Den 1 mars är det möte i Lillby där alla uppmanas att delta.",
        "Gruppen uppmanades att sprida annonsen.",
        "Karin Öhrn återkommer med datum.",
        "Karin mejlar vidare svaret så snart det kommer.",
        "Sekretariatet skickar ut underlag separat.",
        "Sekretariatschef fortsätter dialogen på möte den 28:e mars.",
        "Kansliet ska boka lokal.",
        "Adam fick i uppdrag att vara sammankallande.",
        "Frågan lyfts på nästkommande presidiummöte.",
        "Ordföranden kommer att kontakta grannkommunen.",
        "Kassören tar fram ett förslag till budget.",
        "Respektive kommun lämnar in sina synpunkter senast 24/4.",
        "Nils åtar sig att reparera bänken.",
        "Alla ser över sina kontaktpersoner före den 20 juni.",
        "Adam gör en enkel sida, klart till den 30 april.",
    ],
)
def test_tasks_in_suggests_what_somebody_is_to_do(text: str) -> None:
    assert [task.text for task in tasks_in([printed(text)], MEETING_ON, people=PEOPLE)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Sekretariatet skickade ut underlag i januari.",
        "Kansliet har tagit fram ett förslag.",
        "Karin Öhrn redovisar förslaget.",
        "Nils Ask informerade om läget.",
        "Region Norr tillsätter en arbetsgrupp.",
        "Regionen kommer att meddela besked 2024-04-02.",
        "Trafikverket tar fram en plan.",
        "Bussbolaget bokar om resenärerna.",
        "Presidiet kommer att få samma genomgång vid sitt möte den 27 april.",
        "Tjänsterna annonseras den 15 februari.",
        "Alla ser fram emot våren.",
        "Karin gör ett gott arbete.",
        "Presidiet kan behöva hjälpa till.",
        "En arbetsgrupp behöver utses.",
        "Ska kansliet boka lokal?",
        "Beslutet skickas till",
        "Projektet har kommit halvvägs.",
        "Vi diskuterade om sekretariatet ska boka lokal.",
        "Förslaget handlar om att utveckla ett paket.",
        "",
    ],
)
def test_tasks_in_leaves_history_others_and_wishes_alone(text: str) -> None:
    assert tasks_in([printed(text)], MEETING_ON, people=PEOPLE) == ()


def test_tasks_in_tells_who_and_when_with_the_words() -> None:
    text = "Budgeten är stram. Kansliet skickar ut underlag senast den 3 maj. Sedan talade alla."

    (task,) = tasks_in([printed(text)], MEETING_ON)

    assert task.text == "Kansliet skickar ut underlag senast den 3 maj."
    assert [fact.value for fact in task.meaning.addressees] == ["Kansliet"]
    assert str(task.meaning.due.value) == "2024-05-03"
    assert text[task.quotes[0].place.start : task.quotes[0].place.end] == task.text


def test_tasks_in_knows_a_given_name_only_from_the_lists() -> None:
    text = [printed("Karin mailar vidare det hon får.")]

    assert tasks_in(text, MEETING_ON) == ()
    assert len(tasks_in(text, MEETING_ON, people=PEOPLE)) == 1


def test_tasks_in_reads_past_the_mark_of_a_list() -> None:
    (task,) = tasks_in([printed("- Kansliet undersöker om besöket kan flyttas.")], MEETING_ON)

    assert [fact.value for fact in task.meaning.addressees] == ["Kansliet"]
