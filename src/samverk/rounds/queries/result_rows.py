"""The result as a table for spreadsheets: a row an answer, and one for each who said nothing."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from samverk.records.spreadsheet import cell
from samverk.rounds.forms.answering import INTEREST
from samverk.rounds.models import Answer, OptionAnswer, Round
from samverk.rounds.queries.result import Result, Row

Form = Round.Form
WITH_COLUMNS = frozenset({Form.OPTIONS, Form.RANKED})


def result_rows(result: Result, *, sees_answers: bool) -> Iterator[list[str]]:
    """Yield the head and then the rows; where the answers may not be seen, who has answered and nothing else."""
    asked = _("Municipality") if result.are_municipalities else pgettext("who is asked", "Asked")
    if not sees_answers:
        yield [asked, _("Answer")]
        for row in result.rows:
            yield [cell(row.name), _("Has answered") if row.answers else _("Has not answered")]
        return
    options = [cell(option.label) for option in result.options] if result.round.form in WITH_COLUMNS else [_("Answer")]
    yield [asked, *options, _("Comment"), _("Settled by"), pgettext("who did it", "By"), _("Given"), _("Came late")]
    for row in result.rows:
        if not row.answers:
            yield [cell(row.name), _("Has not answered"), *[""] * (len(options) + 4)]
        for answer in row.answers:
            yield [cell(row.name), *_said(result, row, answer), *_about(answer)]


def _said(result: Result, row: Row, answer: Answer) -> list[str]:
    form = Form(result.round.form)
    match form:
        case Form.RANKED:
            return [cell(row.ranks.get(option.pk)) for option in result.options]
        case Form.OPTIONS:
            says = dict(OptionAnswer.Says.choices)
            return [str(says.get(row.said.get(option.pk, ""), "")) for option in result.options]
        case Form.CHOICE:
            return [cell(", ".join(option.label for option in result.options if option.pk in row.said))]
        case Form.INTEREST:
            return [str(dict(INTEREST)[answer.position])]
        case Form.POSITION:
            return [str(answer.get_position_display())]
        case Form.NUMBER:
            return [cell(answer.number)]
        case Form.FILE:
            return [cell(answer.file_name)]
    return [cell("\n".join(part for part in (answer.title, answer.text) if part))]


def _about(answer: Answer) -> list[str]:
    given = date_format(timezone.localtime(answer.given_at), "SHORT_DATETIME_FORMAT")
    late = _("Yes") if answer.is_late else ""
    return [cell(answer.comment), cell(answer.decided_by), cell(answer.giver), given, late]
