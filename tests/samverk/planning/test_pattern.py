"""A past year becomes a pattern, and the pattern the days of another year."""

from datetime import date, time

from samverk.planning.pattern import Held, Pattern, Proposed, days_in, pattern_of

NINE, TWELVE = time(9), time(12)
# The third Fridays of a year without January, July and December, one of them moved by a week.
THIRD_FRIDAYS = [
    Held(date(2024, 2, 16), NINE, TWELVE),
    Held(date(2024, 3, 15), NINE, time(11, 45)),
    Held(date(2024, 4, 26), time(8, 30), TWELVE),
    Held(date(2024, 5, 17), NINE, TWELVE),
]


def test_the_usual_day_and_the_median_hours_are_the_pattern():
    assert pattern_of(THIRD_FRIDAYS) == Pattern(4, 3, NINE, TWELVE, ((2, 3), (3, 3), (4, 3), (5, 3)))


def test_no_meetings_make_no_pattern():
    assert pattern_of([]) is None


def test_hours_nobody_wrote_down_are_those_of_a_morning():
    assert pattern_of([Held(date(2024, 2, 16))]) == Pattern(4, 3, NINE, TWELVE, ((2, 3),))


def test_a_month_with_two_meetings_keeps_both():
    past = [*THIRD_FRIDAYS, Held(date(2024, 5, 3), NINE, TWELVE)]

    assert pattern_of(past).turns == ((2, 3), (3, 3), (4, 3), (5, 1), (5, 3))


def test_days_fall_as_in_the_past_year_and_months_without_meetings_stay_empty():
    days = days_in(pattern_of(THIRD_FRIDAYS), 2027, set())

    assert [day.on for day in days] == [date(2027, 2, 19), date(2027, 3, 19), date(2027, 4, 16), date(2027, 5, 21)]


def test_a_closed_day_gives_way_to_the_week_after_and_says_so():
    days = days_in(Pattern(4, 4, NINE, TWELVE, ((3, 4),)), 2027, {date(2027, 3, 26)})

    assert days == [Proposed(date(2027, 4, 2), NINE, TWELVE, instead_of=date(2027, 3, 26))]


def test_a_day_at_the_end_of_the_year_gives_way_backwards():
    days = days_in(Pattern(4, 5, NINE, TWELVE, ((12, 5),)), 2027, {date(2027, 12, 31)})

    assert [day.on for day in days] == [date(2027, 12, 24)]


def test_the_fifth_week_of_a_short_month_is_its_last():
    assert days_in(Pattern(0, 5, NINE, TWELVE, ((2, 5),)), 2027, set())[0].on == date(2027, 2, 22)
