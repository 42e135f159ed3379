import pytest

from minutebook.check.bodies import varying_bodies
from tests.minutebook.check.builders import minutes_of, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ledningsgruppen och ledninggruppen", [("body-name-varies", "ledninggruppen", "Ledningsgruppen")]),
        ("Direktörmöte. Direktörsmöte. Direktörsmötet.", [("body-name-varies", "Direktörsmöte", "Direktörmöte")]),
        (
            "verkställande utskottet, verkställande styrgruppens",
            [("body-name-varies", "verkställande styrgruppens", "verkställande utskottet")],
        ),
        ("styrgruppen och arbetsgruppen", []),
        ("kommunstyrelsen, kommunstyrelsens", []),
        ("följande arbetsgrupp, följande arbetsgrupper", []),
    ],
)
def test_varying_bodies_tells_two_names_of_one_body(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(varying_bodies(minutes_of(text))) == expected
