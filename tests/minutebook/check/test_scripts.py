from minutebook.check.scripts import scripts_in_names
from tests.minutebook.check.builders import attendee_of, item_of, minutes_of, told

TEXT = "Närvarande: Siv Dаhl, Bo Ek\n1. Gemensam\u202e växel\nBrev från Софія lästes."


def test_scripts_in_names_shows_the_code_points_in_names_and_titles() -> None:
    attendees = (attendee_of(TEXT, "Siv Dаhl"), attendee_of(TEXT, "Bo Ek"))

    minutes = minutes_of(TEXT, attendees=attendees, items=(item_of(TEXT, "Gemensam\u202e växel"),))

    assert told(scripts_in_names(minutes)) == [
        ("foreign-script-in-name", "Siv Dаhl", "U+0430 CYRILLIC SMALL LETTER A"),
        ("foreign-script-in-name", "Gemensam\u202e växel", "U+202E RIGHT-TO-LEFT OVERRIDE"),
    ]


def test_scripts_in_names_leaves_the_letters_of_europe_alone() -> None:
    text = "Renée Ångström, Łukasz Żak, Đorđe Šarić"

    assert list(scripts_in_names(minutes_of(text, attendees=(attendee_of(text, text),)))) == []
