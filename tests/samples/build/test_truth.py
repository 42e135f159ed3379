"""The truth is what the author marked."""

from samples.build.markup import Kind, Line, Text
from samples.build.truth import expected

HEAD = {"body": "Gruppen", "date": "2018-01-26", "time": "09:00-10:30", "format": "txt"}


def test_names_go_to_their_lists() -> None:
    lines = (
        Line(Kind.PARAGRAPH, "{+Eva Ek}, {-Ulf Al} och {*Ida Ask}"),
        Line(Kind.ROW, cells=("Övriga", "{~Bo Lind}")),
    )

    truth = expected(Text("a", HEAD, lines))

    assert (truth["present"], truth["absent"], truth["guests"], truth["others_present"]) == (
        ["Eva Ek"],
        ["Ulf Al"],
        ["Ida Ask"],
        ["Bo Lind"],
    )
    assert truth["counts"] == {"present": 1, "absent": 1, "guests": 1, "others_present": 1}


def test_clauses_and_tasks_belong_to_their_item() -> None:
    lines = (
        Line(Kind.PARAGRAPH, "[[note:att öppna.]]"),
        Line(Kind.ITEM, "Budget", "§ 3"),
        Line(Kind.PARAGRAPH, "samt [[assign/other@2018-03:att svara.]]"),
        Line(Kind.BULLET, "[[task@2018-02-01:Eva ringer.]]"),
    )

    truth = expected(Text("a", HEAD, lines))

    assert truth["unnumbered_clauses"] == [{"text": "att öppna.", "kinds": ["note"], "due": None}]
    assert truth["items"] == [
        {
            "number": "3",
            "title": "Budget",
            "clauses": [{"text": "att svara.", "kinds": ["assign", "other"], "due": "2018-03"}],
            "tasks": [{"text": "Eva ringer.", "due": "2018-02-01"}],
        }
    ]


def test_what_is_not_stated_is_none() -> None:
    truth = expected(Text("a", HEAD, ()))

    assert (truth["number"], truth["place"], truth["start"], truth["end"]) == (None, None, "09:00", "10:30")
