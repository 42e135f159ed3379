"""The sentence for the minutes: what was answered, and silence never as a no."""

from decimal import Decimal

import pytest

from samverk.rounds.actions import Said, give_answer
from samverk.rounds.queries.result import result_of
from samverk.rounds.wording import sentence_for_minutes
from tests.factories import make_organisation
from tests.samverk.rounds.making import AT, asked_of, make_house, make_round

pytestmark = pytest.mark.django_db
ELEVEN = ("Asker", "Bo", "Dal", "Ed", "Fors", "Gran", "Hed", "Ljung", "Mark", "Näs", "Åbynäs")
CONDITION = Said(position="conditional", comment="om kostnaden delas")


@pytest.fixture
def house():
    return make_house()


def sentence(house, question, *answers):
    """Let the municipalities answer in turn, ``None`` saying nothing, and return the sentence."""
    for one, user, said in zip(house.municipalities, house.members, answers, strict=False):
        if said is not None:
            give_answer(asked_of(question, one), said, at=AT, by=user)
    return sentence_for_minutes(result_of(question))


@pytest.mark.parametrize(
    ("form", "answers", "expected"),
    [
        ("interest", ["no", "no", "no"], "Ingen av kommunerna har anmält intresse."),
        ("interest", ["yes", "yes", "yes"], "Samtliga kommuner har anmält intresse."),
        ("position", ["no", "no", "no"], "Samtliga kommuner har svarat nej."),
        ("position", ["yes", "yes", "yes"], "Samtliga kommuner har svarat ja."),
        (
            "interest",
            ["no", "no", None],
            "Två av tre kommuner har svarat nej; Åbynäs har inte svarat.",
        ),
        (
            "interest",
            ["yes", None, None],
            "En av tre kommuner har anmält intresse; Ekelunda och Åbynäs har inte svarat.",
        ),
        ("position", ["yes", "yes", None], "Två av tre kommuner har svarat ja; Åbynäs har inte svarat."),
        ("position", ["no", "no", None], "Två av tre kommuner har svarat nej; Åbynäs har inte svarat."),
        ("position", ["yes", "no", None], "Brohult svarar ja. Ekelunda svarar nej. Åbynäs har inte svarat."),
        ("position", [None, None, None], "Ingen av kommunerna har svarat."),
    ],
)
def test_positions(house, form, answers, expected):
    question = make_round(house, form=form)

    said = sentence(house, question, *(Said(position=one) if one else None for one in answers))

    assert said == expected


@pytest.mark.parametrize("form", ["interest", "position"])
def test_ten_noes_and_one_silent_are_never_none(form):
    house = make_house(ELEVEN)
    question = make_round(house, form=form)

    said = sentence(house, question, *[Said(position="no")] * 10)

    assert said == "Tio av elva kommuner har svarat nej; Åbynäs har inte svarat."


def test_eleven_noes_are_none():
    house = make_house(ELEVEN)
    question = make_round(house, form="interest")

    assert sentence(house, question, *[Said(position="no")] * 11) == "Ingen av kommunerna har anmält intresse."


def test_one_changed_to_yes_is_told_by_name():
    house = make_house(ELEVEN[:3])
    question = make_round(house, form="interest")
    sentence(house, question, *[Said(position="no")] * 3)

    said = sentence(house, question, Said(position="yes"))

    assert said == "Asker har anmält intresse. Bo och Dal har inte anmält intresse."


def test_all_on_a_condition_are_told_with_theirs_though_nobody_was_silent(house):
    question = make_round(house)

    assert sentence(house, question, CONDITION, CONDITION, CONDITION) == (
        "Brohult (om kostnaden delas), Ekelunda (om kostnaden delas) och Åbynäs (om kostnaden delas) "
        "svarar ja med villkor."
    )


def test_people_are_called_those_asked(house):
    one = house.municipalities[0]
    people = [(one, user.person) for user in house.members]
    question = make_round(house, organisations=(), people=people)
    for asked, user in zip(question.asked.order_by("pk")[:2], house.members, strict=False):
        give_answer(asked, Said(position="no"), at=AT, by=user)

    assert sentence_for_minutes(result_of(question)) == (
        "Två av tre tillfrågade har svarat nej; Åbynäs Direktör, Brohult har inte svarat."
    )


def test_an_order_is_told_by_points_and_by_what_stood_first(house):
    question = make_round(house, form="ranked", options=["Bad", "Cykel", "Sol"])
    bad, cykel, sol = question.options.values_list("pk", flat=True)

    said = sentence(
        house, question, Said(ranks=(cykel, bad, sol)), Said(ranks=(cykel, bad, sol)), Said(ranks=(bad, cykel, sol))
    )

    assert (
        said == "I ordning efter poäng: 1. ”Cykel” (8); 2. ”Bad” (7); 3. ”Sol” (3). Oftast satt främst: ”Cykel”, av 2."
    )


def test_what_ties_is_told_as_tied(house):
    question = make_round(house, form="ranked", options=["Bad", "Cykel"])
    bad, cykel = question.options.values_list("pk", flat=True)

    said = sentence(house, question, Said(ranks=(cykel, bad)), Said(ranks=(bad, cykel)))

    assert said == (
        "I ordning efter poäng: 1. ”Bad” och ”Cykel” (delad plats, 3 vardera). "
        "Oftast satta främst: ”Bad” och ”Cykel”, av 1 vardera. Åbynäs har inte svarat."
    )


def test_a_condition_is_told_with_its_municipality(house):
    question = make_round(house)

    said = sentence(house, question, Said(position="yes"), CONDITION, Said(position="no"))

    assert said == ("Brohult svarar ja. Ekelunda (om kostnaden delas) svarar ja med villkor. Åbynäs svarar nej.")


def test_others_than_municipalities_are_called_those_asked(house):
    region = make_organisation("Regionen", kind="region", is_member=False)
    question = make_round(house, organisations=[region])
    give_answer(asked_of(question, region), Said(position="no"), at=AT, by=house.secretary)

    assert sentence_for_minutes(result_of(question)) == "Samtliga tillfrågade har svarat nej."


def test_options_are_counted(house):
    question = make_round(house, form="options", options=["Maj", "Juni"])
    may, june = question.options.values_list("pk", flat=True)

    said = sentence(
        house, question, Said(options={may: "yes", june: "no"}), Said(options={may: "if-need-be", june: "yes"})
    )

    assert said == (
        "”Maj”: 1 ja, 1 om det behövs, 0 nej. ”Juni”: 1 ja, 0 om det behövs, 1 nej. Åbynäs har inte svarat."
    )


def test_a_choice_names_who_chose_what(house):
    question = make_round(house, form="choice", options=["Maj", "Juni"])
    may, _june = question.options.values_list("pk", flat=True)
    chosen = Said(options={may: "yes"})

    assert sentence(house, question, chosen, chosen, chosen) == "Brohult, Ekelunda och Åbynäs har valt ”Maj”."


def test_numbers_are_summed_with_their_unit(house):
    question = make_round(house, form="number", unit="personer")

    said = sentence(house, question, Said(number=Decimal("1200")), Said(number=Decimal("2.5")), Said(number=Decimal(0)))

    assert said == "Svar: Brohult 1\xa0200, Ekelunda 2,5 och Åbynäs 0; tillsammans 1\xa0202,5 personer."


def test_ideas_are_counted(house):
    question = make_round(house, form="text", quota=3)
    give_answer(asked_of(question, house.municipalities[0]), Said(text="Ett"), at=AT, by=house.members[0])

    said = sentence(house, question, Said(text="Två"))

    assert said == "2 svar kom in, från Brohult. Ekelunda och Åbynäs har inte svarat."
