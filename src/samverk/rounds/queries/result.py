"""What has been answered, by whom, and who has said nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Prefetch

from samverk.directory.models import Organisation
from samverk.rounds.models import Answer, Asked, Option, OptionAnswer, Round


@dataclass(slots=True)
class Row:
    """One that was asked, with the answers that count, by place; ``said`` maps options to what was said of them,
    ``ranks`` to where they were put.
    """

    asked: Asked
    answers: list[Answer]
    said: dict[int, str] = field(default_factory=dict)
    ranks: dict[int, int] = field(default_factory=dict)
    versions: int = 0

    @property
    def name(self) -> str:
        return str(self.asked)

    @property
    def first(self) -> Answer | None:
        return self.answers[0] if self.answers else None


@dataclass(slots=True)
class Result:
    """A round with all that were asked, from A to Ö."""

    round: Round
    options: list[Option]
    rows: list[Row]

    @property
    def silent(self) -> list[Row]:
        return [row for row in self.rows if not row.answers]

    @property
    def answered(self) -> list[Row]:
        return [row for row in self.rows if row.answers]

    @property
    def are_municipalities(self) -> bool:
        municipality = Organisation.Kind.MUNICIPALITY
        return all(row.asked.organisation.kind == municipality and not row.asked.person_id for row in self.rows)

    @property
    def total(self) -> Decimal:
        return sum(
            (answer.number for row in self.rows for answer in row.answers if answer.number is not None), Decimal()
        )

    def holding(self, position: str) -> list[Row]:
        """Return those who answered with this position."""
        return [row for row in self.answered if row.answers[0].position == position]

    def saying(self, option: Option, says: str) -> list[Row]:
        """Return those who said this of an option."""
        return [row for row in self.answered if row.said.get(option.pk) == says]


def result_of(question: Round, *, only: frozenset[int] | None = None) -> Result:
    """Return what was answered so far, with four queries; with ``only``, the answers of these organisations alone.

    Who answered is told of all, what they answered only where it may be seen.
    """
    (result,) = results_of([question])
    if only is not None:
        result.rows = [row for row in result.rows if row.asked.organisation_id in only]
    return result


def results_of(questions: Sequence[Round]) -> list[Result]:
    """Return the same of several questions, in their order and with as many queries as of one."""
    answers = Answer.objects.order_by("place", "version").select_related("given_by", "colleague", "stored_file")
    asked = (
        Asked.objects.filter(round__in=questions)
        .select_related("organisation", "person")
        .order_by("organisation__sort_key", "person__sort_key")
        .prefetch_related(
            Prefetch("answers", answers), Prefetch("answers__options", OptionAnswer.objects.select_related("option"))
        )
    )
    results = {question.pk: Result(question, [], []) for question in questions}
    for one in asked:
        results[one.round_id].rows.append(_row(one))
    for option in Option.objects.filter(round__in=questions).order_by("position"):
        results[option.round_id].options.append(option)
    return list(results.values())


def _row(asked: Asked) -> Row:
    every = list(asked.answers.all())
    latest = {answer.place: answer for answer in every}
    chosen = [row for answer in latest.values() for row in answer.options.all()]
    said = {row.option_id: row.says for row in chosen}
    ranks = {row.option_id: row.rank for row in chosen if row.rank is not None}
    return Row(asked, list(latest.values()), said, ranks, len(every))
