import pytest

from minutebook.check.hours import impossible_times
from minutebook.model.finding import Level
from tests.minutebook.check.builders import minutes_of


@pytest.mark.parametrize("words", ["13.00-09.00", "13:00 – 09.00", "09.00-09.00"])
def test_impossible_times_tells_an_end_that_is_not_after_the_start(words: str) -> None:
    found = list(impossible_times(minutes_of(f"Tid: kl {words}\n")))

    assert [(one.code, one.level, one.words) for one in found] == [("end-not-after-start", Level.ERROR, words)]
    assert found[0].place.start == 8


@pytest.mark.parametrize(
    "text", ["kl 09.00-13.00", "08.30-13:00", "tel 12.34-10.20.30", "kapitel 5.1-2.3", "2024-03-15"]
)
def test_impossible_times_leaves_other_numbers_alone(text: str) -> None:
    assert list(impossible_times(minutes_of(text))) == []
