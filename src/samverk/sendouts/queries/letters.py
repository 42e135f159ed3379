"""The letters of a send-out as they would go, each merged, with what is missing in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.sendouts.merging import fields_in, folded, merged, missing_values, own_names, unknown_fields
from samverk.sendouts.models import Sendout
from samverk.sendouts.queries.addressees import Addressee, addressees, directors_of, origin_of

LinkOf = Callable[[Addressee], str]
MOST_LETTERS = 1_000


@dataclass(frozen=True, slots=True)
class MergedLetter:
    """``missing`` are the fields without a value for this addressee, as written in the text."""

    addressee: Addressee
    subject: str
    text: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letters:
    """Every letter, with what keeps them from going: ``unknown`` fields, and values that are missing by name."""

    letters: Sequence[MergedLetter]
    unknown: tuple[str, ...]
    unreachable: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Name what is missing for whom: "Brohult: price"."""
        return tuple(
            dict.fromkeys(
                f"{one.addressee.organisation or one.addressee.name or one.addressee.email}: {', '.join(one.missing)}"
                for one in self.letters
                if one.missing
            )
        )

    @property
    def may_go(self) -> bool:
        return 0 < len(self.letters) <= MOST_LETTERS and not self.unknown and not self.missing


def letters_of(sendout: Sendout, on: date, *, link_of: LinkOf) -> Letters:
    """Return the letters as they would go on ``on``, in the language of the house; a fixed number of queries."""
    origin = origin_of(sendout)
    chosen = addressees(sendout, on)
    organisation_ids = {one.organisation.pk for one in chosen.found if one.organisation}
    directors = directors_of(organisation_ids, on)
    rows = dict(origin.rows.values_list("organisation_id", "values"))
    texts = (sendout.subject, sendout.text)
    with translation.override(settings.LANGUAGE_CODE):
        day = _day(sendout)
        names = own_names()
        made = []
        for one in chosen.found:
            own = {
                "municipality": one.organisation.name if one.organisation else "",
                "director": directors.get(one.organisation.pk, "") if one.organisation else "",
                "name": one.name,
                "day": day,
                "link": link_of(one),
            }
            values = {name: own[field] for name, field in names.items()}
            values |= {folded(name): value for name, value in rows.get(one.organisation_id or 0, {}).items()}
            made.append(_letter(sendout, one, values))
    return Letters(made, tuple(unknown_fields(texts, [*names, *origin.columns])), chosen.unreachable)


def _letter(sendout: Sendout, addressee: Addressee, values: dict[str, str]) -> MergedLetter:
    text = merged(sendout.text, values)
    if not _names_link(sendout.text) and (asked := _asked(sendout)):
        text = f"{text.rstrip()}\n\n{asked}\n{values['link']}"
    missing = missing_values((sendout.subject, sendout.text), values)
    return MergedLetter(addressee, merged(sendout.subject, values), text, tuple(missing))


def _names_link(text: str) -> bool:
    names = own_names()
    return any(names.get(folded(name)) == "link" for name in fields_in(text))


def _asked(sendout: Sendout) -> str:
    """Return the sentence before the link where the text itself has none, empty where nothing is asked."""
    sentences = {
        Sendout.Asks.READ: _("Say here that you have read this. You need no log-in:"),
        Sendout.Asks.ANSWER: _("Answer here. You need no log-in:"),
        Sendout.Asks.ROUND: _("Answer for your municipality here:"),
    }
    asked = sentences.get(Sendout.Asks(sendout.asks), "")
    if not asked and sendout.link:
        asked = _("Read more here:")
    if asked and sendout.answers_by:
        by = _("Please answer by %(day)s.") % {"day": date_format(sendout.answers_by)}
        return f"{by} {asked}"
    return asked


def _day(sendout: Sendout) -> str:
    day = sendout.day or (sendout.meeting.held_on if sendout.meeting else None)
    return date_format(day) if day else ""
