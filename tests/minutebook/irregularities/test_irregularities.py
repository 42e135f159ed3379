"""The twenty irregularities that real minutes have: an invented sample each, read through the public door."""

from datetime import date, time
from pathlib import Path

import pytest

from minutebook import check, read_bytes, recognise
from minutebook.model.attendance import Section
from minutebook.model.clause import Clause
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes

SAMPLES = Path(__file__).parent


def minutes_of(number: str) -> Minutes:
    path = next(SAMPLES.glob(f"{number}_*.txt"))
    return recognise(read_bytes(path.read_bytes(), path.name))


def findings_of(minutes: Minutes) -> list[Finding]:
    return [*minutes.findings, *check(minutes)]


def told(minutes: Minutes, code: str) -> list[tuple[Level, str, str]]:
    return [(one.level, one.words, one.detail) for one in findings_of(minutes) if one.code == code]


def clauses(minutes: Minutes) -> list[Clause]:
    return [clause for item in minutes.items for clause in item.clauses] + [*minutes.unnumbered_clauses]


def texts(minutes: Minutes) -> list[str]:
    return [clause.text for clause in clauses(minutes)]


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("B*.txt")), ids=lambda path: path.stem)
def test_every_place_holds_the_words_that_it_quotes(path: Path) -> None:
    minutes = recognise(read_bytes(path.read_bytes(), path.name))

    quotes = [quote for clause in clauses(minutes) for quote in clause.quotes]
    places = [finding.place for finding in findings_of(minutes) if finding.place]

    assert minutes.is_minutes
    assert [minutes.text[quote.place.start : quote.place.end] for quote in quotes] == [quote.words for quote in quotes]
    assert all(minutes.text.count("\n", 0, place.start) + 1 == place.line for place in places)


def test_b01_letters_of_another_script_are_told_with_their_code_points() -> None:
    minutes = minutes_of("B01")

    points = "U+0644 ARABIC LETTER LAM, U+062A ARABIC LETTER TEH"

    assert told(minutes, "mixed-script") == [(Level.WARNING, "Anmäلت", points)]
    assert told(minutes, "foreign-script-in-name") == [(Level.WARNING, "Anmäلت förhinder:", points)]
    assert [attendee.name for attendee in minutes.listed(Section.ABSENT)] == ["Bo Frid"]


def test_b02_lost_repeated_and_skipped_numbers_are_told_and_the_order_is_kept() -> None:
    minutes = minutes_of("B02")

    assert [(item.order, item.number) for item in minutes.items] == [
        *((1, None), (2, None), (3, "3"), (4, "4"), (5, "3"), (6, "6")),
    ]
    assert [words for _, words, _ in told(minutes, "item-without-number")] == ["Mötets öppnande", "Gemensam växel"]
    assert told(minutes, "item-number-repeated") == [(Level.WARNING, "Studieresa", "3")]
    assert told(minutes, "item-number-gap") == [(Level.WARNING, "Övriga frågor", "5")]


def test_b03_running_heads_are_furniture_and_cut_no_text() -> None:
    minutes = minutes_of("B03")

    assert texts(minutes) == [
        "att godkänna utredningen,",
        "att uppdra åt kansliet att inhämta offerter.",
        "att tacka kansliet för arbetet.",
        "att tacka för informationen.",
    ]
    assert [quote.words for quote in minutes.furniture] == [
        "Direktörsmöte i Norra samarbetet",
        "Direktörmöte i Norra samarbetet",
        "Direktörmöte i Norra samarbetet",
    ]
    assert told(minutes, "body-name-varies") == [(Level.NOTE, "Direktörsmöte", "Direktörmöte")]


def test_b04_a_text_copy_is_never_the_signed_original() -> None:
    minutes = minutes_of("B04")

    assert [(level, detail) for level, _, detail in told(minutes, "unsigned-copy")] == [(Level.WARNING, "text/plain")]
    assert told(minutes, "signatories-missing") == [(Level.WARNING, "listade nedan", "")]
    assert minutes.signatories == ()


def test_b05_an_artefact_of_word_hides_no_clause() -> None:
    minutes = minutes_of("B05")

    assert texts(minutes) == [
        "att godkänna utredningen",
        "att återredovisa ärendet till styrgruppen på mötet den 14 juni 2024.",
    ]


def test_b06_two_clauses_on_one_line_are_split_and_shown() -> None:
    minutes = minutes_of("B06")

    assert texts(minutes) == [
        "att respektive direktör mailar in förslag till kansliet senast 240412",
        "att temat vid mötet den 3 maj 2024 blir Beredskap",
        "att tacka för diskussionen.",
    ]
    assert told(minutes, "clause-split") == [(Level.NOTE, "att temat vid mötet den 3 maj 2024 blir Beredskap", "")]


def test_b07_a_decision_outside_the_numbered_items_is_kept_and_shown() -> None:
    minutes = minutes_of("B07")

    assert texts(minutes)[-1].endswith("att inrätta ett nätverk för bibliotek.")
    assert [level for level, _, _ in told(minutes, "decision-outside-items")] == [Level.NOTE]


def test_b08_tasks_in_running_text_are_suggested_and_those_of_others_are_not() -> None:
    minutes = minutes_of("B08")

    assert [task.text for item in minutes.items for task in item.tasks] == [
        "Framtagna frågor skickas vidare till samverkansgruppen.",
        "Gruppen uppmanades att sprida annonsen i egna kanaler.",
    ]
    assert clauses(minutes)[0].meaning.addressees[0].value == "Projektledaren"
    assert str(clauses(minutes)[0].meaning.returns_to.on) == "2024-04-12"


def test_b09_every_form_of_a_day_is_read_and_keeps_its_precision() -> None:
    minutes = minutes_of("B09")

    assert [fact.value for fact in minutes.items[0].dates] == [
        *(date(2015, 11, 27), date(2019, 11, 22), date(2024, 2, 28), date(2024, 5, 24)),
    ]
    assert [fact.derived for fact in minutes.items[0].dates] == [False, False, True, True]
    assert [str(clause.meaning.due.value) for clause in clauses(minutes)] == ["2025-01", "2026"]


def test_b10_an_end_before_the_start_is_an_error() -> None:
    minutes = minutes_of("B10")

    assert told(minutes, "end-not-after-start") == [(Level.ERROR, "12:00-09.00", "12:00 09:00")]


def test_b11_money_is_whole_ore_and_a_rate_is_no_amount() -> None:
    minutes = minutes_of("B11")

    assert [(amount.ore, amount.per) for amount in minutes.items[0].amounts] == [
        *((2_100, "invånare"), (20_000_000, None), (125_050, None), (8_500_000, None), (250_000_000, None)),
    ]
    assert [clause.meaning.amount_ore.value for clause in clauses(minutes)] == [8_500_000, 250_000_000]


def test_b12_sums_that_do_not_add_up_are_told() -> None:
    minutes = minutes_of("B12")

    assert told(minutes, "total-does-not-add-up") == [(Level.ERROR, "550 000 kr", "500000")]
    assert told(minutes, "parts-do-not-add-up") == [(Level.WARNING, "100 000 kr", "90000")]


def test_b13_two_spellings_of_a_venue_are_told() -> None:
    minutes = minutes_of("B13")

    assert told(minutes, "name-varies") == [(Level.NOTE, "Mindpark", "Mind Park")]


def test_b14_two_names_of_a_body_are_told() -> None:
    minutes = minutes_of("B14")

    assert told(minutes, "body-name-varies") == [
        (Level.NOTE, "verkställande utskottets", "verkställande styrgruppens"),
        (Level.NOTE, "Ledninggruppen", "Ledningsgruppen"),
    ]


def test_b15_a_misspelt_term_is_told_and_the_text_left_as_it_is() -> None:
    minutes = minutes_of("B15")

    assert told(minutes, "suspected-misspelling") == [(Level.NOTE, "komunikationsplan", "kommunikationsplan")]
    assert texts(minutes) == ["att godkänna förslaget till komunikationsplan."]


def test_b16_who_signs_need_not_have_stayed_to_the_end() -> None:
    minutes = minutes_of("B16")

    chair = minutes.listed(Section.PRESENT)[0]

    assert (chair.name, chair.left) == ("Karin Öhrn", time(10, 50))
    assert [signatory.name for signatory in minutes.signatories] == ["Karin Öhrn", "Eva Brandt"]
    assert [(level, detail) for level, _, detail in told(minutes, "signatory-left-early")] == [(Level.NOTE, "10:50")]
    assert [detail for _, _, detail in told(minutes, "presence-outside-meeting")] == ["08:30"]


def test_b17_a_meeting_on_another_weekday_and_a_wrong_weekday_are_told() -> None:
    minutes = minutes_of("B17")

    assert told(minutes, "odd-meeting-day") == [(Level.NOTE, "13 juni 2024", "2024-06-13")]
    assert [detail for _, _, detail in told(minutes, "weekday-contradicts-day")] == ["2024-05-17"]


def test_b18_a_saturday_is_a_warning_and_no_more() -> None:
    minutes = minutes_of("B18")

    assert told(minutes, "day-on-weekend") == [(Level.WARNING, "241130", "2024-11-30")]


def test_b19_what_is_past_is_never_called_overdue_and_others_work_is_no_task() -> None:
    minutes = minutes_of("B19")

    assert [one.code for one in findings_of(minutes)] == []
    assert minutes.items[0].tasks == ()


def test_b20_minutes_without_a_number_are_read_and_told() -> None:
    minutes = minutes_of("B20")

    assert minutes.number is None
    assert told(minutes, "minutes-without-number") == [(Level.NOTE, "", "")]
