"""Tables of items, decisions and actions, from file to minutes."""

from minutebook import read_bytes, recognise
from minutebook.model.clause import Clause, Task
from minutebook.model.minutes import Minutes

HEAD = "# Ledningsgruppen, anteckningar\n\nDatum: 2023-05-25\n\nNärvarande: Anna Ek, Bo Alm, Cia Dal\n\n"


def minutes_of(text: str) -> Minutes:
    return recognise(read_bytes((HEAD + text).encode(), "anteckningar.md"))


def charged(told: Clause | Task) -> tuple[str, list[str], str | None]:
    due = told.meaning.due
    return told.text, [actor.value for actor in told.meaning.addressees], str(due.value) if due else None


def test_rows_of_actions_are_tasks_of_the_item_around_them() -> None:
    minutes = minutes_of(
        "## 1. Lokalen\n\nAnna visade den.\n\n## 2. Åtgärdslista\n\n"
        "| Nr | Åtgärd | Ansvarig | Klart |\n|---|---|---|---|\n"
        "| 1 | Ny skylt vid infarten | Anna | 2023-06-14 |\n| 2 | Kopia av avtalet | Bo och Cia | augusti |\n\n"
        "## 3. Nästa möte\n\nDen 4 juli.\n"
    )

    assert [(item.number, item.title) for item in minutes.items] == [
        ("1", "Lokalen"),
        ("2", "Åtgärdslista"),
        ("3", "Nästa möte"),
    ]
    assert [charged(task) for task in minutes.items[1].tasks] == [
        ("Ny skylt vid infarten", ["Anna"], "2023-06-14"),
        ("Kopia av avtalet", ["Bo", "Cia"], "2023-08"),
    ]
    assert minutes.items[1].clauses == ()
    assert minutes.unclaimed == ()


def test_rows_of_decisions_are_items_with_their_clauses() -> None:
    minutes = minutes_of(
        "| Ärende | Beslut | Ansvarig | Klart |\n|---|---|---|---|\n"
        "| Lokalen | att hyra lokalen i ett år | Anna Ek | 2023-09-01 |\n"
        "| Borden | att köpa tre bord samt att sälja de gamla | Bo Alm | |\n"
    )

    assert [item.title for item in minutes.items] == ["Lokalen", "Borden"]
    assert [[charged(clause) for clause in item.clauses] for item in minutes.items] == [
        [("att hyra lokalen i ett år", ["Anna Ek"], "2023-09-01")],
        [("att köpa tre bord", ["Bo Alm"], None), ("att sälja de gamla", ["Bo Alm"], None)],
    ]


def test_rows_of_items_have_title_text_and_decisions_in_prose() -> None:
    minutes = minutes_of(
        "| Nr | Ärende | Anteckningar och beslut | Ansvarig, klart |\n|---|---|---|---|\n"
        "| 1 | Larmlistor | Två listor saknas. Ledningsgruppen beslutade att Bo lämnar sin lista. Den ligger kvar. "
        "| Bo, 16 juni |\n"
        "| 2 | Övning | En övning hålls i augusti. | Cia |\n"
    )

    assert [(item.number, item.title) for item in minutes.items] == [("1", "Larmlistor"), ("2", "Övning")]
    assert [charged(clause) for clause in minutes.items[0].clauses] == [
        ("att Bo lämnar sin lista.", ["Bo"], "2023-06-16")
    ]
    assert minutes.items[1].clauses == ()


def test_every_word_of_a_table_keeps_its_place() -> None:
    minutes = minutes_of("| Ärende | Beslut | Ansvarig |\n|---|---|---|\n| Lokalen | att hyra den | Anna Ek |\n")
    clause = minutes.items[0].clauses[0]

    quotes = [*minutes.items[0].quotes, *clause.quotes, *clause.meaning.addressees[0].quotes]

    assert [quote.words for quote in quotes] == ["Lokalen", "att hyra den", "Anna Ek"]
    assert [minutes.text[quote.place.start : quote.place.end] for quote in quotes] == [quote.words for quote in quotes]


def test_lines_below_a_clause_say_who_and_by_when() -> None:
    minutes = minutes_of(
        "## 1. Lokalen\n\nBeslut:\n\natt hyra lokalen\n\nAnsvarig: Anna Ek\n\nKlart: 2023-09-01\n\natt köpa bord\n\n"
        "Ansvarig: Bo Alm\n\n## 2. Avtalet\n\nLedningsgruppen beslutade att säga upp avtalet.\n\nAnsvarig: Cia Dal\n\n"
        "## 3. Bilen\n\nLedningsgruppen beslutade att sälja bilen. Den är gammal.\n\nAnsvarig: Cia Dal\n"
    )

    assert [[charged(clause) for clause in item.clauses] for item in minutes.items] == [
        [("att hyra lokalen", ["Anna Ek"], "2023-09-01"), ("att köpa bord", ["Bo Alm"], None)],
        [("att säga upp avtalet.", ["Cia Dal"], None)],
        [("att sälja bilen.", [], None)],
    ]
