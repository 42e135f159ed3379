"""What differs between two readings is told in words; what does not is not told."""

from datetime import date

from minutebook.model.minutes import Minutes
from samverk.archive.comparing import difference, shared
from tests.samverk.written_minutes import WrittenMinutes


def written(*clauses: str, body: str = "Styrelsen", person: str = "Anna Berg", title: str = "Budget") -> Minutes:
    page = WrittenMinutes().head(body, date(2020, 1, 2)).present(person, "Storvik")
    return page.item("1", title, *clauses).minutes()


def test_the_same_words_do_not_differ() -> None:
    assert difference(written("att notera  detta."), written("Att notera detta")) == {}


def test_clauses_facts_and_people_are_told_apart() -> None:
    old = written("att anta budgeten för år 2020", "att tacka")
    new = written("att anta budgeten för år 2021", "att bygga en bro", body="Presidiet", person="Bo Ek")

    told = difference(old, new)

    assert told == {
        "facts": [{"field": "body", "old": "Styrelsen", "new": "Presidiet"}],
        "clauses": {
            "added": ["att bygga en bro"],
            "removed": ["att tacka"],
            "changed": [{"old": "att anta budgeten för år 2020", "new": "att anta budgeten för år 2021"}],
        },
        "people": {"added": ["Bo Ek, Storvik, present"], "removed": ["Anna Berg, Storvik, present"]},
    }


def test_repeated_clauses_are_counted() -> None:
    told = difference(written("att notera", "att notera"), written("att notera"))

    assert told == {"clauses": {"removed": ["att notera"]}}


def test_an_extract_shares_little_with_the_whole() -> None:
    whole = WrittenMinutes().item("1", "Ett", "att a").item("2", "Två", "att b").item("3", "Tre", "att c").minutes()
    extract = WrittenMinutes().item("2", "Två", "att b").minutes()

    assert (shared(whole, whole), shared(whole, extract)) == (1.0, 2 / 6)
