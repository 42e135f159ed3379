"""Ids for addresses."""

from collections import Counter

from samverk.records.public_id import ALPHABET, LENGTH, new_public_id


def test_ids_are_twelve_letters_of_the_alphabet_and_differ() -> None:
    ids = [new_public_id() for _ in range(5_000)]

    assert {len(one) for one in ids} == {LENGTH}
    assert len(set(ids)) == len(ids)
    assert set("".join(ids)) == set(ALPHABET)


def test_no_letter_is_likelier_than_another_in_any_place() -> None:
    ids = [new_public_id() for _ in range(20_000)]

    expected = len(ids) / len(ALPHABET)
    worst = max(
        abs(count - expected) for place in range(LENGTH) for count in Counter(one[place] for one in ids).values()
    )
    assert worst < 6 * expected**0.5
