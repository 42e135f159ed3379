"""The sentence for the minutes on how the municipalities handled a matter."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.routes.models import Handled
from samverk.routes.queries.matrix import Matrix, Row

Outcome = Handled.Outcome


def sentence_for_minutes(matrix: Matrix) -> str:
    """Return how the municipalities handled the matter; that all decided alike is said only if every one did."""
    return " ".join([_whole(matrix), *_parts(matrix)])


def _whole(matrix: Matrix) -> str:
    taken, asked = len(matrix.having(Outcome.TAKEN)), len(matrix.rows)
    numbers = {"taken": taken, "asked": asked}
    if taken == asked:
        if matrix.anchoring.is_alike:
            return _("All %(asked)d municipalities have taken the same decision.") % numbers
        return _("All %(asked)d municipalities have taken the decision.") % numbers
    return (
        ngettext(
            "%(taken)d of %(asked)d municipalities has taken the decision.",
            "%(taken)d of %(asked)d municipalities have taken the decision.",
            taken,
        )
        % numbers
    )


def _parts(matrix: Matrix) -> list[str]:
    open_rows = [row for row in matrix.rows if row.last is not None and row.outcome == Outcome.NONE_YET]
    told = (
        (_("Taken with another wording: %(names)s."), matrix.having(Outcome.TAKEN_OTHERWISE)),
        (_("Refused: %(names)s."), matrix.having(Outcome.REFUSED)),
        (_("Not taken up: %(names)s."), matrix.having(Outcome.NOT_TAKEN_UP)),
        (_("Not decided yet: %(names)s."), open_rows),
        (_("No answer from: %(names)s."), matrix.silent),
    )
    return [sentence % {"names": _names(rows)} for sentence, rows in told if rows]


def _names(rows: Sequence[Row]) -> str:
    return ", ".join(row.organisation.name for row in rows)
