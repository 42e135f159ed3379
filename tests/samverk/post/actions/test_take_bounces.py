"""What came back is noted once."""

import pytest

from samverk.post.actions import take_bounces
from samverk.post.actions.take_bounces import Taken
from samverk.post.bounce import Bounce
from samverk.post.models import Letter

pytestmark = pytest.mark.django_db


def test_take_bounces_notes_ours_once_and_leaves_strangers():
    letter = Letter.objects.create(
        to_address="disa@brohult.example", subject="K", text="", kind="call", state="sent", message_id="<one@x.example>"
    )
    bounces = [Bounce("<one@x.example>", "5.1.1 no such user"), Bounce("<other@x.example>", "5.0.0")]

    first, second = take_bounces(bounces), take_bounces(bounces)

    letter.refresh_from_db()
    assert (first, second) == (Taken(1, 0, 1), Taken(0, 1, 1))
    assert (letter.state, letter.refused_because) == ("bounced", "5.1.1 no such user")


def test_take_bounces_does_not_touch_a_letter_that_waits():
    Letter.objects.create(
        to_address="disa@brohult.example", subject="K", text="", kind="call", message_id="<a@b.example>"
    )

    assert take_bounces([Bounce("<a@b.example>", "5.1.1")]) == Taken(0, 1, 0)
    assert Letter.objects.get().state == "queued"
