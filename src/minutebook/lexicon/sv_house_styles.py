"""Swedish: the house styles in which minutes are written. Each is read again by the rules of ``recognise``."""

from dataclasses import replace

from minutebook.lexicon import sv_writing as words
from minutebook.model.house_style import DayForm, HouseStyle, Look, NamesForm

# What a house writes that has no form of its own.
PLAIN = HouseStyle(
    name="plain",
    heading=f"{words.SECTION_SIGN} {{number}} {{title}}",
    title=words.MINUTES,
    body=words.BODY,
    time_and_place=words.TIME_AND_PLACE,
    clock=words.CLOCK,
    present=words.PRESENT,
    absent=words.ABSENT,
    unreported=words.UNREPORTED,
    vacant=words.VACANT,
    guests=words.GUESTS,
    decision=words.DECISION,
    presenters=words.PRESENTERS,
)

# A directors' group, 2015 to 2019: the day in six figures, names one behind the other, "samt" before the last clause.
PROTOCOL = replace(
    PLAIN,
    name="protocol",
    heading="{number}. {title}",
    day=DayForm.SHORT,
    names=NamesForm.RUNNING,
    joiner="samt",
)

# The same group in the year when headings and every "att" were bold.
BOLD = replace(PROTOCOL, name="bold", look=Look(bold_headings=True, bold_opening=True))

# The group in 2024: names one a line, who presents under each heading, "Mötet beslutar".
MEETING_DECIDES = replace(
    PLAIN,
    name="meeting-decides",
    heading="{number}. {title}",
    time_and_place="Plats och tid",
    clock="",
    present="Närvarande tjänstepersoner",
    decision="Mötet beslutar",
    decision_colon=False,
    day=DayForm.LONG,
    look=Look(serif=False, bold_headings=True),
)

# A municipal committee: paragraphs counted through the year, and a heading over every part of an item.
COMMITTEE = replace(
    PLAIN,
    name="committee",
    title="sammanträdesprotokoll",
    genitive_title=False,
    body="Nämnd",
    time_and_place="Plats och tid",
    clock="klockan",
    present="Beslutande",
    absent="Frånvarande ledamöter",
    guests="Adjungerade",
    background="Ärendebeskrivning",
    decision_colon=False,
    look=Look(serif=False),
)

HOUSE_STYLES: dict[str, HouseStyle] = {
    style.name: style for style in (PLAIN, PROTOCOL, BOLD, MEETING_DECIDES, COMMITTEE)
}
