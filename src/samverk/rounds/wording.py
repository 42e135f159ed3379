"""The sentence about a result, as the minutes may have it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.conf import settings
from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.rounds.models import Answer, Round
from samverk.rounds.queries.result import Result, Row

Position = Answer.Position


def sentence_for_minutes(result: Result) -> str:
    """Return what was answered, in one or more whole sentences, in the language in which the house writes minutes.

    Who said nothing is never counted among the noes.
    """
    with translation.override(settings.LANGUAGE_CODE):
        return _sentence(result)


def _sentence(result: Result) -> str:
    if not result.answered:
        return _nobody_answered(result)
    form = Round.Form
    match result.round.form:
        case form.POSITION | form.INTEREST:
            said = _positions(result)
        case form.CHOICE | form.OPTIONS:
            said = _options(result)
        case form.NUMBER:
            said = _numbers(result)
        case _:
            said = _words(result)
    return " ".join([*said, *_silent(result.silent)])


def joined(names: Sequence[str]) -> str:
    """Return names as they stand in a sentence: "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def _nobody_answered(result: Result) -> str:
    if result.are_municipalities:
        return _("None of the municipalities has answered.")
    return _("None of those asked has answered.")


def _positions(result: Result) -> Iterator[str]:
    about_interest = result.round.form == Round.Form.INTEREST
    if not result.silent:
        for position in (Position.YES, Position.NO):
            if len(result.holding(position)) == len(result.rows):
                yield _all_alike(result, position, about_interest=about_interest)
                return
    for position in Position:
        if rows := result.holding(position):
            yield _some(rows, position, about_interest=about_interest)


def _all_alike(result: Result, position: str, *, about_interest: bool) -> str:
    if result.are_municipalities:
        sentences = {
            (Position.YES, True): _("All municipalities have registered interest."),
            (Position.NO, True): _("None of the municipalities has registered interest."),
            (Position.YES, False): _("All municipalities have answered yes."),
            (Position.NO, False): _("All municipalities have answered no."),
        }
    else:
        sentences = {
            (Position.YES, True): _("All of those asked have registered interest."),
            (Position.NO, True): _("None of those asked has registered interest."),
            (Position.YES, False): _("All of those asked have answered yes."),
            (Position.NO, False): _("All of those asked have answered no."),
        }
    return sentences[Position(position), about_interest]


def _some(rows: Sequence[Row], position: str, *, about_interest: bool) -> str:
    count = len(rows)
    if position == Position.CONDITIONAL:
        names = joined([_with_condition(row) for row in rows])
        said = ngettext("%(names)s says yes on a condition.", "%(names)s say yes on a condition.", count)
        return said % {"names": names}
    sentences = {
        (Position.YES, True): ngettext("%(names)s is interested.", "%(names)s are interested.", count),
        (Position.NO, True): ngettext("%(names)s is not interested.", "%(names)s are not interested.", count),
        (Position.YES, False): ngettext("%(names)s says yes.", "%(names)s say yes.", count),
        (Position.NO, False): ngettext("%(names)s says no.", "%(names)s say no.", count),
    }
    return sentences[Position(position), about_interest] % {"names": joined([row.name for row in rows])}


def _with_condition(row: Row) -> str:
    condition = row.first.comment.strip() if row.first else ""
    return f"{row.name} ({condition})" if condition else row.name


def _options(result: Result) -> Iterator[str]:
    for option in result.options:
        if result.round.form == Round.Form.CHOICE:
            if rows := result.saying(option, "yes"):
                names = joined([row.name for row in rows])
                said = ngettext("%(names)s has chosen “%(option)s”.", "%(names)s have chosen “%(option)s”.", len(rows))
                yield said % {"names": names, "option": option.label}
        else:
            yield _("“%(option)s”: %(yes)d yes, %(maybe)d if need be, %(no)d no.") % {
                "option": option.label,
                "yes": len(result.saying(option, "yes")),
                "maybe": len(result.saying(option, "if-need-be")),
                "no": len(result.saying(option, "no")),
            }


def _numbers(result: Result) -> Iterator[str]:
    unit = result.round.unit
    figures = [f"{row.name} {_figure(row.first.number)}" for row in result.answered if row.first]
    yield _("Answers: %(figures)s; together %(total)s.") % {
        "figures": joined(figures),
        "total": f"{_figure(result.total)} {unit}".strip(),
    }


def _words(result: Result) -> Iterator[str]:
    count = sum(len(row.answers) for row in result.rows)
    said = ngettext("%(count)d answer came in, from %(names)s.", "%(count)d answers came in, from %(names)s.", count)
    yield said % {"count": count, "names": joined([row.name for row in result.answered])}


def _silent(rows: Sequence[Row]) -> Iterator[str]:
    if rows:
        said = ngettext("%(names)s has not answered.", "%(names)s have not answered.", len(rows))
        yield said % {"names": joined([row.name for row in rows])}


def _figure(number: Decimal | None) -> str:
    return number_format(number.normalize() if number else 0, force_grouping=True)
