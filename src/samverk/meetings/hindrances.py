"""What keeps a meeting from being shown to everybody: the rooms above know, and ``site/flow.py`` names who is asked."""

from collections.abc import Callable, Collection, Mapping

# Gets the primary keys of meetings, and returns the code of a refusal for each of them that may not be shown yet.
Asked = Callable[[Collection[int]], Mapping[int, str]]
ASKED: list[Asked] = []


def hindered(meeting_ids: Collection[int]) -> dict[int, str]:
    """Return for each meeting that may not be shown yet why: the code of the first refusal."""
    found: dict[int, str] = {}
    for asked in reversed(ASKED):
        found |= asked(meeting_ids)
    return found
