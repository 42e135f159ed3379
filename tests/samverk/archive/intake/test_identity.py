"""What makes two readings one meeting."""

from datetime import date

import pytest

from minutebook.model.minutes import Minutes
from samverk.archive.intake.identity import register_key, same_meeting, trust_in
from samverk.directory.queries import NameIndex, make_linker
from tests.samverk.written_minutes import WrittenMinutes

DAY = date(2016, 3, 17)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def written(body: str | None = "Styrelsen", day: date | None = DAY, number: str | None = "2/2016") -> Minutes:
    return WrittenMinutes().head(body, day, number).minutes()


def key(minutes: Minutes, body_id: int | None = None) -> str:
    return register_key(minutes, body_id, make_linker(NameIndex(body_public_ids={7: "abc"})))


def test_body_day_and_number_make_the_key() -> None:
    assert key(written(), 7) == "body abc|2016-03-17|2/2016"
    assert key(written("Styrelsens")) == key(written("styrelse")) == "name styrels|2016-03-17|2/2016"
    assert key(written(number=None), 7) == "body abc|2016-03-17|"


def test_without_body_or_day_only_the_file_itself_is_the_same() -> None:
    for minutes in (written(day=None), written(body=None)):
        assert key(minutes) == f"file {minutes.source.sha256}"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("body a|2016-03-17|2", "body a|2016-03-17|2", True),
        ("body a|2016-03-17|2", "body a|2016-03-17|", True),
        ("body a|2016-03-17|2", "body a|2016-03-17|3", False),
        ("body a|2016-03-17|2", "body a|2016-03-18|2", False),
        ("body a|2016-03-17|2", "body b|2016-03-17|2", False),
        ("file x", "file x", True),
        ("file x", "file y", False),
        ("file x", "body a|2016-03-17|", False),
    ],
)
def test_a_number_that_one_lacks_does_not_part_them(one: str, other: str, same: bool) -> None:
    assert same_meeting(one, other) is same
    assert same_meeting(other, one) is same


def test_words_are_trusted_before_pictures_of_words_and_the_unknown_least() -> None:
    order = [DOCX, "text/plain", "application/pdf", "image/png", "application/x-unknown"]

    assert sorted(order, key=trust_in, reverse=True) == order
