"""Registry numbers with and without the word that introduces them."""

import pytest

from minutebook.recognise.meaning import registry_numbers
from tests.minutebook.recognise.meaning.reading import printed


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Dnr VN-2025-00003", ["VN-2025-00003"]),
        ("Dnr KS 2019/123", ["KS 2019/123"]),
        ("dnr: 2019/45", ["2019/45"]),
        ("Diarienummer: 123/2019", ["123/2019"]),
        ("§ 13 KS 2019-00123 Budget", ["KS 2019-00123"]),
        ("(KS/2021:34)", ["KS/2021:34"]),
        ("Budget 2019", []),
        ("SFS 2017:725 är en lag", ["SFS 2017:725"]),
        ("den 2019-11-22", []),
        ("protokoll 8/2015", []),
        ("", []),
    ],
)
def test_registry_numbers_are_found_as_written(text: str, numbers: list[str]) -> None:
    assert [fact.value for fact in registry_numbers(printed(text))] == numbers
