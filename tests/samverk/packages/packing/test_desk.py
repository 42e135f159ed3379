"""Files on a desk: each comes back as it was put down."""

import pytest

from samverk.packages.packing.desk import PORTION, Desk


def test_files_come_back_in_any_order_and_in_portions():
    large = b"x" * PORTION + b"the rest"

    with Desk() as desk:
        files = [desk.put(content) for content in (b"one", large, b"")]
        back = [b"".join(file.portions()) for file in reversed(files)]
        portions = [len(portion) for portion in files[1].portions()]

    assert back == [b"", large, b"one"]
    assert portions == [PORTION, 8]


def test_a_desk_that_was_left_holds_nothing_any_more():
    with Desk() as desk:
        file = desk.put(b"one")

    with pytest.raises(ValueError, match="closed"):
        list(file.portions())
