"""What a file says of itself: title, author, subject and day, never the clock."""

from dataclasses import dataclass
from datetime import date

from minutebook.lexicon.sv_house_styles import PLAIN
from minutebook.model.house_style import HouseStyle
from minutebook.model.minutes import Minutes
from minutebook.write.arrange import title


@dataclass(frozen=True, slots=True)
class About:
    """``on`` is the day that the file names as its own: that of the meeting, or of what was done with it since."""

    title: str
    author: str = ""
    subject: str = ""
    on: date | None = None


def about(minutes: Minutes, *, style: HouseStyle = PLAIN) -> About:
    """Return what a file of these minutes says of itself."""
    body = minutes.body.value if minutes.body else ""
    place = minutes.place.value if minutes.place else ""
    on = minutes.date.value if minutes.date else None
    return About(title(minutes, style), body, place, on)
