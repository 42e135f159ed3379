"""The own table: what is taken, and what is refused by the name of what is wrong."""

import pytest

from samverk.directory.models import OrganisationName
from samverk.records.refusal import RuleBroken
from samverk.sendouts.table import LARGEST, MOST_COLUMNS, MOST_ROWS, decoded, read_table
from tests.factories import make_organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def municipalities():
    return [make_organisation(name) for name in ("Brohult", "Ekelunda")]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_table_is_read_whatever_parts_its_cells(municipalities, separator):
    text = (
        f"Kommun{separator}Pris{separator}Plats\nBrohult{separator}12 kr{separator}Eken\n\nEKELUNDA{separator}13 kr\n"
    )

    table = read_table(text)

    brohult, ekelunda = municipalities
    assert table.columns == ("Pris", "Plats")
    assert table.rows == ((brohult.pk, {"Pris": "12 kr", "Plats": "Eken"}), (ekelunda.pk, {"Pris": "13 kr"}))


def test_cells_in_quotes_may_hold_what_parts_cells(municipalities):
    assert read_table('Kommun;Text\nBrohult;"ett; två"').rows[0][1] == {"Text": "ett; två"}


def test_a_former_name_of_a_municipality_is_known(municipalities):
    OrganisationName.objects.create(organisation=municipalities[0], name="Gamla Brohult")

    assert read_table("Kommun;Pris\nGamla Brohult;1").rows[0][0] == municipalities[0].pk


def test_nothing_is_no_table():
    assert read_table(" \n").columns == ()


@pytest.mark.parametrize(
    ("text", "code", "source"),
    [
        ("Kommun;Pris\nNybyn;1", "table-municipality-unknown", "Nybyn"),
        ("Kommun;Pris\nBrohult;1\nbrohult;2", "table-municipality-twice", "brohult"),
        ("Kommun;Pris\nBrohult;1;2", "table-row-too-long", "Brohult"),
        (f"Kommun;Pris\nBrohult;{'x' * 3000}", "table-row-too-long", "Brohult"),
        ("Kommun;Pris;pris\nBrohult;1;2", "table-column-unfit", "pris"),
        ("Kommun;länk\nBrohult;1", "table-column-unfit", "länk"),
        ("Kommun;director\nBrohult;1", "table-column-unfit", "director"),
        ("Kommun;{x}\nBrohult;1", "table-column-unfit", "{x}"),
        ("Kommun;\nBrohult;1", "table-column-unfit", ""),
        ("Kommun\nBrohult", "table-column-unfit", ""),
        ('Kommun;Pris\nBrohult;"öppen', "table-unreadable", "unexpected end of data"),
        ("Kommun;Pris\nBrohult;\0", "table-unreadable", ""),
    ],
)
def test_a_table_that_cannot_be_is_refused_by_name(municipalities, text, code, source):
    with pytest.raises(RuleBroken) as refused:
        read_table(text)

    assert (refused.value.code, refused.value.source) == (code, source)


@pytest.mark.parametrize(
    "text",
    [
        "Kommun;Pris\n" + "Brohult;1\n" * (MOST_ROWS + 1),
        "Kommun;Pris\nBrohult;" + "å" * LARGEST,
    ],
)
def test_a_table_that_is_too_large_is_refused(municipalities, text):
    with pytest.raises(RuleBroken, match="table-too-large"):
        read_table(text)


def test_a_table_of_too_many_columns_is_refused(municipalities):
    names = ";".join(f"fält{number}" for number in range(MOST_COLUMNS + 1))

    with pytest.raises(RuleBroken, match="table-column-unfit"):
        read_table(f"Kommun;{names}\nBrohult;1")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_an_upload_is_read_in_the_usual_encodings(encoding):
    assert decoded("Kommun;Pris\nÅbynäs;1".encode(encoding)) == "Kommun;Pris\nÅbynäs;1"


@pytest.mark.parametrize("content", [b"PK\x03\x04\x14\x00", b"%PDF-1.7\x00\xff", b"Kommun;\x07"])
def test_an_upload_that_is_no_text_is_refused(content):
    with pytest.raises(RuleBroken, match="table-unreadable"):
        decoded(content)


def test_an_upload_that_is_too_large_is_refused_unread():
    with pytest.raises(RuleBroken, match="table-too-large"):
        decoded(b"x" * (LARGEST + 1))
