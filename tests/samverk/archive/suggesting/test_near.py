"""Almost the same is found; the same, and the merely similar, are not."""

import pytest

from samverk.archive.suggesting.near import NearNames

KNOWN = NearNames(
    [("kristina geiger", 1), ("anna berg", 2), ("anna bergström", 3), ("bo ek", 4), ("lena mårtensson stenudd", 5)]
)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("kristina geijer", ["kristina geiger"]),
        ("cristina geiger", ["kristina geiger"]),
        ("lena mårtenson stenudd", ["lena mårtensson stenudd"]),
        ("anna berg", []),
        ("eva berg", []),
        ("bo ask", []),
        ("hans fors", []),
    ],
)
def test_a_letter_or_two_apart_is_near(written: str, found: list[str]) -> None:
    assert [name for name, _, _ in KNOWN.near(written)] == found


def test_the_nearest_come_first_and_only_three() -> None:
    known = NearNames((f"kristina geiger{'n' * times}", times) for times in range(6))

    assert [owner for _, owner, _ in known.near("kristina geigern")] == [2, 0, 3]
