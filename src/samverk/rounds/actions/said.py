"""What is answered, and whether it fits what was asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from samverk.records.models import StoredFile
from samverk.records.refusal import RuleBroken
from samverk.rounds.models import Answer, OptionAnswer, Round


@dataclass(frozen=True, slots=True)
class Said:
    """What is answered: ``options`` maps the id of an option to one of ``OptionAnswer.Says``; ``ranks`` holds the ids
    of options in order, the best first.
    """

    position: str = ""
    number: Decimal | None = None
    title: str = ""
    text: str = ""
    options: Mapping[int, str] = field(default_factory=dict)
    ranks: tuple[int, ...] = ()
    file: StoredFile | None = None
    file_name: str = ""
    comment: str = ""
    decided_by: str = ""


def said_in(answer: Answer) -> Said:
    """Return what an answer that was stored says."""
    rows = list(answer.options.all())
    ranked = sorted((row.rank, row.option_id) for row in rows if row.rank is not None)
    return Said(
        position=answer.position,
        number=answer.number,
        title=answer.title,
        text=answer.text,
        options={row.option_id: row.says for row in rows if row.rank is None},
        ranks=tuple(option_id for _rank, option_id in ranked),
        file=answer.stored_file,
        file_name=answer.file_name,
        comment=answer.comment,
        decided_by=answer.decided_by,
    )


def refuse_unfit(question: Round, said: Said) -> None:
    """Raise ``RuleBroken("answer-does-not-fit")`` where something else was asked."""
    form = Round.Form
    options = set(question.options.values_list("pk", flat=True))
    says = set(said.options.values())
    fits = {
        form.POSITION: said.position in Answer.Position.values,
        form.INTEREST: said.position in Answer.Position.values,
        form.CHOICE: len(said.options) == 1 and set(said.options) <= options and says == {"yes"},
        form.OPTIONS: set(said.options) == options and says <= set(OptionAnswer.Says.values),
        form.NUMBER: said.number is not None,
        form.TEXT: bool(said.text.strip()),
        form.ENTRY: bool(said.title.strip()),
        form.RANKED: len(said.ranks) == question.places_among(len(options)) == len(set(said.ranks) & options),
        form.FILE: said.file is not None,
    }
    if not fits[form(question.form)]:
        raise RuleBroken("answer-does-not-fit", question.public_id)
