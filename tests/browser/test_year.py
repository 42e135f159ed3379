"""A year played by three people at once: the secretary, the chair, and a director with a phone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.year import (
    Play,
    approve,
    build_the_agenda,
    call,
    find_a_day_for_the_retreat,
    hold,
    move_the_next,
    plan_the_year,
    plan_todays_meeting,
    played,
    propose_and_mend,
    send_the_draft,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
MUNICIPALITIES = (
    *("Alvesjö", "Brohult", "Ekelunda", "Granvik", "Kvarnsele", "Lindhamn"),
    *("Storvik", "Tallnäs", "Åbynäs", "Ärlinge", "Örnabo"),
)


@pytest.fixture
def play(open_page: Callable[..., Page], tmp_path: Path) -> Iterator[Play]:
    with played(MUNICIPALITIES, tmp_path / "house", open_page) as play:
        yield play


def test_a_year_played_by_three(play: Play) -> None:
    plan_the_year(play)
    find_a_day_for_the_retreat(play)
    meeting = plan_todays_meeting(play)
    propose_and_mend(play, meeting)
    build_the_agenda(play, meeting)
    call(play, meeting)
    hold(play, meeting)
    send_the_draft(play, meeting)
    approve(play, meeting)
    move_the_next(play)
    assert play.errors() == []
