"""The sentence for the minutes: what was answered, and silence never as a no."""

from decimal import Decimal

import pytest

from samverk.rounds.actions import Said, give_answer
from samverk.rounds.queries.result import result_of
from samverk.rounds.wording import sentence_for_minutes
from tests.factories import make_organisation
from tests.samverk.rounds.making import AT, asked_of, make_house, make_round

pytestmark = pytest.mark.django_db
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
            "Brohult och Ekelunda har inte anmält intresse. Åbynäs har inte svarat.",
        ),
        ("position", ["yes", "no", None], "Brohult svarar ja. Ekelunda svarar nej. Åbynäs har inte svarat."),
        ("position", [None, None, None], "Ingen av kommunerna har svarat."),
    ],
)
def test_positions(house, form, answers, expected):
    question = make_round(house, form=form)

    said = sentence(house, question, *(Said(position=one) if one else None for one in answers))

    assert said == expected


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
