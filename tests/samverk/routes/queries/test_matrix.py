"""Whether all municipalities have decided alike, and what stands in the minutes."""

import pytest
from django.utils import translation

from samverk.routes.picture import picture_of
from samverk.routes.queries.matrix import matrix_of
from samverk.routes.sentences import sentence_for_minutes
from tests.samverk.routes.making import WORDING, answer, make_anchoring, make_house

pytestmark = pytest.mark.django_db
TAKEN = {"outcome": "taken"}


@pytest.fixture
def house():
    return make_house()


def handled(house, *answers, **fields):
    """Return the matrix after each municipality has answered; ``None`` is silent."""
    anchoring = make_anchoring(house, **fields)
    for place, said in enumerate(answers):
        if said is not None:
            answer(house, anchoring, place, **said)
    return matrix_of(anchoring)


@pytest.mark.parametrize(
    ("answers", "joint"),
    [
        ([TAKEN, TAKEN, TAKEN], "taken"),
        ([TAKEN, TAKEN, TAKEN | {"wording": f"  {WORDING}\n"}], "taken"),
        ([TAKEN, TAKEN, None], "under-way"),
        ([TAKEN, TAKEN, {"outcome": "none-yet"}], "under-way"),
        ([TAKEN, TAKEN, {"outcome": "refused"}], "refused"),
        ([TAKEN, None, {"outcome": "not-taken-up"}], "refused"),
        ([TAKEN, TAKEN, {"outcome": "taken-otherwise", "wording": "att anta planen"}], "differing"),
        ([TAKEN, TAKEN, TAKEN | {"wording": "att anta planen"}], "differing"),
        ([None, None, None], "under-way"),
    ],
)
def test_alike_counts_only_when_every_member_has_taken_it_in_the_same_words(house, answers, joint):
    assert handled(house, *answers).joint == joint


def test_other_words_are_taken_otherwise_and_shown(house):
    row = handled(house, TAKEN | {"wording": "att anta planen för åren 2025–2028"}).rows[0]

    assert (row.outcome, row.findings) == ("taken-otherwise", ("alike-in-other-words",))
    assert [(piece.part.value, piece.words) for piece in row.difference] == [
        ("same", "att anta"),
        ("left-out", "den gemensamma"),
        ("same", "planen för åren 2025-2028"),
    ]


def test_where_the_words_are_free_they_are_not_compared(house):
    row = handled(house, TAKEN | {"wording": "att anta planen"}, is_alike=False).rows[0]

    assert (row.outcome, row.difference, row.findings) == ("taken", (), ())


def test_two_different_outcomes_are_flagged_and_the_last_counts(house):
    anchoring = make_anchoring(house)
    answer(house, anchoring, outcome="none-yet")
    answer(house, anchoring, outcome="refused")
    before = matrix_of(anchoring).rows[0].findings
    answer(house, anchoring, outcome="taken")

    row = matrix_of(anchoring).rows[0]

    assert (before, row.outcome, row.findings, row.versions) == ((), "taken", ("outcome-changed",), 3)


def test_the_presidium_is_told_who_needs_help(house):
    matrix = handled(house, TAKEN | {"questions": "Kan presidiet komma?"}, {"outcome": "not-taken-up"}, TAKEN)

    assert [row.organisation.name for row in matrix.in_need] == ["Brohult", "Ekelunda"]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ([TAKEN, TAKEN, TAKEN], "Samtliga 3 kommuner har fattat likalydande beslut."),
        ([TAKEN, TAKEN, None], "2 av 3 kommuner har fattat beslutet. Svar saknas från: Åbynäs."),
        (
            [{"outcome": "refused"}, {"outcome": "none-yet"}, {"outcome": "taken-otherwise"}],
            "0 av 3 kommuner har fattat beslutet. Fattat med annan lydelse: Åbynäs. Avslaget: Brohult. "
            "Inte beslutat än: Ekelunda.",
        ),
        (
            [{"outcome": "not-taken-up"}, None, None],
            "0 av 3 kommuner har fattat beslutet. Inte upptaget: Brohult. Svar saknas från: Ekelunda, Åbynäs.",
        ),
    ],
)
def test_the_sentence_for_the_minutes_says_all_only_if_all_did(house, answers, sentence):
    with translation.override("sv"):
        assert sentence_for_minutes(handled(house, *answers)) == sentence


def test_decided_freely_it_is_not_called_alike(house):
    with translation.override("sv"):
        said = sentence_for_minutes(handled(house, TAKEN, TAKEN, TAKEN, is_alike=False))

    assert said == "Samtliga 3 kommuner har fattat beslutet."


def test_the_picture_is_as_long_as_there_are_municipalities(house):
    picture = picture_of(handled(house, TAKEN, {"outcome": "refused"}, None))

    assert [(part.kind, part.count, part.x, part.width) for part in picture.segments] == [
        ("taken", 1, 0.0, 200.0),
        ("refused", 1, 200.0, 200.0),
        ("silent", 1, 400.0, 200.0),
    ]


def test_many_answers_cost_as_much_as_one(house, django_assert_num_queries):
    anchoring = make_anchoring(house)
    answer(house, anchoring)
    with django_assert_num_queries(2):
        matrix_of(anchoring)
    for place in range(3):
        answer(house, anchoring, place, outcome="refused")

    with django_assert_num_queries(2):
        matrix_of(anchoring)
