"""The sentence about a result, as the minutes may have it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.conf import settings
from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.rounds.alike import all_alike, answered_alike
from samverk.rounds.joining import joined
from samverk.rounds.models import Answer, Round
from samverk.rounds.queries.ranking import Ranked, leaders, ranking_of
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
            if whole := all_alike(result) or answered_alike(result):
                return whole
            said = _positions(result)
        case form.CHOICE | form.OPTIONS:
            said = _options(result)
        case form.RANKED:
            said = _ranking(ranking_of(result))
        case form.NUMBER:
            said = _numbers(result)
        case _:
            said = _words(result)
    return " ".join([*said, *_silent(result.silent)])


def _nobody_answered(result: Result) -> str:
    if result.are_municipalities:
        return _("None of the municipalities has answered.")
    return _("None of those asked has answered.")


def _positions(result: Result) -> Iterator[str]:
    about_interest = result.round.form == Round.Form.INTEREST
    for position in Position:
        if rows := result.holding(position):
            yield _some(rows, position, about_interest=about_interest)


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


def _ranking(ranking: Sequence[Ranked]) -> Iterator[str]:
    """Tell the order by points and what was most often put first; what ties is told in one breath."""
    yield _("In order of points: %(order)s.") % {"order": _in_order(ranking)}
    firsts = leaders(ranking, lambda one: one.firsts)
    if firsts:
        said = ngettext(
            "Put first most often: %(names)s, by %(count)d.",
            "Put first most often: %(names)s, by %(count)d each.",
            len(firsts),
        )
        yield said % {"names": joined([_quoted(one) for one in firsts]), "count": firsts[0].firsts}


def _in_order(ranking: Sequence[Ranked]) -> str:
    by_place: dict[int, list[Ranked]] = {}
    for one in ranking:
        by_place.setdefault(one.place, []).append(one)
    parts = []
    for place, tied in by_place.items():
        text = ngettext("%(place)d. %(names)s (%(points)d)", "%(place)d. %(names)s (tied, %(points)d)", len(tied))
        names = joined([_quoted(one) for one in tied])
        parts.append(text % {"place": place, "names": names, "points": tied[0].points})
    return "; ".join(parts)


def _quoted(one: Ranked) -> str:
    return _("“%(option)s”") % {"option": one.option.label}


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
