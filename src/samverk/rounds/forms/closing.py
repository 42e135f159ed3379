"""Until when answers are taken, and why they are taken again."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

END_OF_DAY = time(23, 59)


def day_field(label: Any, **options: Any) -> forms.DateField:
    """Return a field for a day, as browsers ask for one."""
    return forms.DateField(label=label, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **options)


def hour_field(label: Any, **options: Any) -> forms.TimeField:
    """Return a field for an hour, as browsers ask for one."""
    return forms.TimeField(label=label, widget=forms.TimeInput({"type": "time"}, format="%H:%M"), **options)


class ClosingForm(forms.Form):
    """Until when answers are taken."""

    closes_on = day_field(_("Last day to answer"))
    closes_hour = hour_field(_("Hour"), required=False, help_text=_("Without an hour, the whole day counts."))

    def clean(self) -> dict[str, Any]:
        """Add ``closes_at``, the first moment that is too late."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if day := cleaned.get("closes_on"):
            hour = cleaned.get("closes_hour") or END_OF_DAY
            cleaned["closes_at"] = timezone.make_aware(datetime.combine(day, hour))
        return cleaned


class ReopenForm(ClosingForm):
    """Why a question is opened again, and until when."""

    because = forms.CharField(label=_("Why is it opened again?"), max_length=300)
    field_order = ["because"]
