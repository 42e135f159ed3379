"""What is asked of those who announce, and of those who note when a notice stood where."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Item
from samverk.noticeboard.models import Board


class DayField(forms.DateField):
    """A day, as browsers ask for one."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **options)


class AnnounceForm(forms.Form):
    """The list of contents, every open item marked, and where the minutes are kept."""

    kept_at = forms.CharField(
        label=_("Where are the minutes kept?"), max_length=300, help_text=_("As it is to stand on the notice board.")
    )
    contents = forms.MultipleChoiceField(
        label=_("List of contents"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Unmark what must not stand on the board, such as the name of a private person."),
    )

    def __init__(self, *args: Any, items: Sequence[Item], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.items = {str(item.public_id): item for item in items}
        field = self.fields["contents"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(key, str(item)) for key, item in self.items.items()]
        self.initial.setdefault("contents", list(self.items))

    def chosen(self) -> list[Item]:
        """Return the items that are marked."""
        marked = set(self.cleaned_data["contents"])
        return [item for key, item in self.items.items() if key in marked]


class BoardField(forms.ModelChoiceField[Board]):
    """A board, by the name of its municipality."""

    def __init__(self, **options: Any) -> None:
        super().__init__(queryset=Board.objects.none(), to_field_name="public_id", **options)

    def label_from_instance(self, obj: Any) -> str:
        return str(_("Our own notice board")) if obj.is_ours else str(obj)


class PutUpForm(forms.Form):
    """Since when the notice stands on a board."""

    board = BoardField(label=_("On which board?"))
    on = DayField(label=_("Since which day?"))

    def __init__(self, *args: Any, boards: QuerySet[Board], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self.fields["board"], boards)


class AwayForm(forms.Form):
    """When the notice was not on a board."""

    board = BoardField(label=_("From which board?"))
    on = DayField(label=_("First day without it"))
    up_again_on = DayField(
        label=_("Day on which it was back"), required=False, help_text=_("Leave it empty while it is not back.")
    )

    def __init__(self, *args: Any, boards: QuerySet[Board], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self.fields["board"], boards)


def _offer(field: forms.Field, boards: QuerySet[Board]) -> None:
    assert isinstance(field, BoardField)
    field.queryset = boards
