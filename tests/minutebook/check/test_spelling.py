import pytest

from minutebook.check.spelling import suspected_misspellings
from tests.minutebook.check.builders import minutes_of, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("projektförslag projektförslag projektförlag", [("suspected-misspelling", "projektförlag", "projektförslag")]),
        ("kommunmötet kommunmötet Komunmötet", [("suspected-misspelling", "Komunmötet", "kommunmötet")]),
        ("utredning utredning utredmimg", []),
        ("utredningen utredningen utredninggen", [("suspected-misspelling", "utredninggen", "utredningen")]),
        ("utredningen utredningen utredningar", []),
        ("kostnader kostnader kostnaden", []),
        ("handledarens handledarens handledarnas", []),
        ("statliga statliga samtliga", []),
        ("projektförslag projektförlag", []),
        ("Andersson Andersson Anderssen", []),
        ("ledningsgrupp ledningsgrupp ledninggrupp", []),
    ],
)
def test_suspected_misspellings_are_a_letter_from_a_word_used_often(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(suspected_misspellings(minutes_of(text))) == expected
