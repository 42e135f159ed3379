"""The bars of the years."""

from samverk.meetings.queries.clause_counts import ClauseCounts
from samverk.publishing.portal.charts.clause_years import HEIGHT, clause_years

COUNTS = ClauseCounts(
    years=(2020, 2021),
    by_class={"note": {2020: 3, 2021: 1}, "allocate": {2020: 1}, "assign": {2021: 7}, "never-heard-of": {2021: 1}},
)


def test_bars_stand_on_the_line_and_are_as_high_as_their_totals() -> None:
    chart = clause_years(COUNTS)

    assert chart is not None
    assert [(bar.year, bar.total, sum(piece.height for piece in bar.pieces)) for bar in chart.bars] == [
        (2020, 4, HEIGHT * 4 // 9),
        (2021, 9, HEIGHT),
    ]
    assert {max(piece.y + piece.height for piece in bar.pieces) for bar in chart.bars} == {chart.bottom}


def test_pieces_meet_without_overlap() -> None:
    chart = clause_years(COUNTS)

    assert chart is not None
    for bar in chart.bars:
        below = chart.bottom
        for piece in bar.pieces:
            assert piece.y + piece.height == below
            below = piece.y


def test_keys_name_the_families_that_occur() -> None:
    chart = clause_years(COUNTS)

    assert chart is not None
    assert [(key.family, key.total) for key in chart.keys] == [("duty", 7), ("money", 1), ("noted", 5)]
    assert (chart.total, chart.most.year, chart.first, chart.last) == (13, 2021, 2020, 2021)


def test_nothing_is_not_drawn() -> None:
    assert clause_years(ClauseCounts(years=(), by_class={})) is None
