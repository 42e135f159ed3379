"""An answer in a round, told in words."""

from django.conf import settings
from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from samverk.rounds.models import Answer


def words_of(answer: Answer) -> str:
    """Return what was answered, one thing a line, in the language of the house."""
    with translation.override(settings.LANGUAGE_CODE):
        chosen = [f"{row.option.label}: {row.get_says_display()}" for row in answer.options.all()]
        said = [
            answer.get_position_display() if answer.position else "",
            number_format(answer.number.normalize(), force_grouping=True) if answer.number is not None else "",
            answer.title,
            answer.text,
            *chosen,
            answer.comment,
            _("Settled by: %(who)s") % {"who": answer.decided_by} if answer.decided_by else "",
        ]
        return "\n".join(line for line in said if line) or _("Answered in the round.")
