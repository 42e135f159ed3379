"""The rows of a proposed year, as forms."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from samverk.planning import wording
from samverk.planning.actions import Wanted
from samverk.planning.forms import HoursForm
from samverk.planning.pattern import Proposed
from samverk.planning.queries.year_plan import Row

# More meetings than this in a year nobody has.
MOST = 60


class RowForm(HoursForm):
    """A meeting of the proposed year. What is not kept may be written as it likes."""

    keep = forms.BooleanField(label=_("Plan it"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=tuple(wording.KINDS.items()))
    field_order = ("keep", "on", "starts_at", "ends_at", "kind")

    def full_clean(self) -> None:
        """Overlook the mistakes of a row that is not kept."""
        super().full_clean()
        if self.is_bound and not self.cleaned_data.get("keep"):
            self._errors = ErrorDict()


RowForms = forms.formset_factory(RowForm, extra=0, max_num=MOST, absolute_max=MOST)


def as_initial(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Return what the forms of proposed ``rows`` hold; one empty row where nothing is proposed."""
    return [
        {
            "on": row.on,
            "starts_at": row.starts_at,
            "ends_at": row.ends_at,
            "kind": "ordinary",
            "keep": not row.is_planned,
        }
        for row in rows
    ] or [_empty()]


def written_again(written: Any, *, one_more: bool) -> list[dict[str, Any]]:
    """Return what was written, to be shown with what is to be known about it; with one row more where that is asked."""
    rows = [form.cleaned_data for form in written if form.cleaned_data.get("on")]
    return [*rows, _empty()] if one_more or not rows else rows


def wanted_of(written: Any) -> list[Wanted]:
    """Return the meetings of the rows that are kept."""
    kept = ((number, form.cleaned_data) for number, form in enumerate(written) if form.cleaned_data.get("keep"))
    return [Wanted(number, said["on"], said["starts_at"], said["ends_at"], said["kind"]) for number, said in kept]


def days_of(written: Any) -> list[Proposed]:
    """Return the days of all rows that hold one."""
    return [day for form in written if (day := _day(form)) is not None]


def beside(written: Any, rows: Sequence[Row]) -> list[tuple[RowForm, Row | None]]:
    """Return every form with the row about it, ``None`` where what is written is no day."""
    waiting = iter(rows)
    return [(form, next(waiting, None) if _day(form) is not None else None) for form in written]


def has_mistakes(written: Any) -> bool:
    """Tell whether a row, or the whole, needs another look."""
    return bool(written.is_bound and (written.non_form_errors() or any(written.errors)))


def _empty() -> dict[str, Any]:
    return {"kind": "ordinary", "keep": False}


def _day(form: RowForm) -> Proposed | None:
    said = form.cleaned_data if form.is_bound else form.initial
    on, starts_at, ends_at = said.get("on"), said.get("starts_at"), said.get("ends_at")
    if not isinstance(on, date) or starts_at is None or ends_at is None:
        return None
    return Proposed(on, starts_at, ends_at)
