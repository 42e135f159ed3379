import pytest

from minutebook.check.venues import varying_names
from tests.minutebook.check.builders import minutes_of, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plats: Mind Park. Nästa gång Mindpark.", [("name-varies", "Mindpark", "Mind Park")]),
        ("Verktyget Samarbets-Torget och Samarbetstorget", [("name-varies", "Samarbetstorget", "Samarbets-Torget")]),
        ("Mindpark och åter Mindpark", []),
        ("Bo Ek, Boek", []),
        ("Karin Öhrn och Nils Ask", []),
    ],
)
def test_varying_names_differ_in_spaces_and_hyphens(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(varying_names(minutes_of(text))) == expected
