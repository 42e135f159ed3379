"""How many lists may be fetched in a minute."""

from samverk.records.taking_along.bounds import PER_MINUTE, may_export


def test_each_address_has_its_own_bound_for_each_minute() -> None:
    first = [may_export("192.0.2.1", 100) for _ in range(PER_MINUTE + 1)]

    assert first == [True] * PER_MINUTE + [False]
    assert may_export("192.0.2.2", 100)
    assert may_export("192.0.2.1", 101)
