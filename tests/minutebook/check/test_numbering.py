import pytest

from minutebook.check.numbering import numbering_of_items
from minutebook.model.item import ItemKind
from tests.minutebook.check.builders import item_of, minutes_of, told

TITLES = ["Alfa", "Beta", "Gamma", "Delta"]
TEXT = "\n".join(TITLES)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["1", "2", "3", "4"], []),
        (["12", "13", "14", "15"], []),
        ([None, None, "3", "4"], [("item-without-number", "Alfa", ""), ("item-without-number", "Beta", "")]),
        (["1", "2", "2", "3"], [("item-number-repeated", "Gamma", "2")]),
        (["1", "2", "4", "5"], [("item-number-gap", "Gamma", "3")]),
        (["1", "1.1", "1.3", "2"], [("item-number-gap", "Gamma", "1.2")]),
        (["1", "1.1", "1.2", "2"], []),
        (["a", "b", "c", "d"], []),
        ([None, None, None, None], []),
        (["1", "2", "3", None], []),
    ],
)
def test_numbering_of_items_tells_what_is_missing_skipped_or_repeated(
    numbers: list[str | None], expected: list[tuple[str, str, str]]
) -> None:
    items = tuple(
        item_of(TEXT, title, number, order)
        for order, (title, number) in enumerate(zip(TITLES, numbers, strict=True), start=1)
    )

    assert told(numbering_of_items(minutes_of(TEXT, items=items))) == expected


def test_numbering_of_items_expects_no_number_of_a_theme() -> None:
    items = (
        item_of(TEXT, "Alfa", "1", 1),
        item_of(TEXT, "Beta", None, 2, kind=ItemKind.THEMATIC),
        item_of(TEXT, "Gamma", "2", 3),
    )

    assert list(numbering_of_items(minutes_of(TEXT, items=items))) == []
