"""What is seen of a register: by those who keep it, by those who follow the body, by everybody."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from procedure.public_record import Status
from samverk.registry.models import Entry
from samverk.registry.queries.status import status_of_entry


class Eyes(Enum):
    """Who looks: everybody sees neither what is secret nor who is a private person; followers see the latter."""

    KEEPER = "keeper"
    FOLLOWER = "follower"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Seen:
    """An entry as somebody sees it; what is hidden is said to be."""

    entry: Entry
    sender: str
    receiver: str
    what: str
    title: str
    status: Status

    @property
    def designation(self) -> str:
        """Return the number of the case, with that of the record in it."""
        number = self.entry.number
        return f"{self.entry.case.designation}-{number}" if number else self.entry.case.designation


def seen(entries: Iterable[Entry], eyes: Eyes, on: date) -> Iterator[Seen]:
    """Yield each of ``entries``, whose cases are fetched, as ``eyes`` see it.

    Source: SFS 2009:400, 5 kap. 2 § 2 st.
    """
    for entry in entries:
        yield Seen(
            entry,
            sender=_name(entry, entry.sender, entry.sender_is_organisation, eyes),
            receiver=_name(entry, entry.receiver, entry.receiver_is_organisation, eyes),
            what=_("Left out for secrecy") if _hides(entry, entry.hides_what, eyes) else entry.what,
            title=_("Left out for secrecy") if hides_title(entry) and eyes is not Eyes.KEEPER else entry.case.title,
            status=status_of_entry(entry, on),
        )


def hides_title(entry: Entry) -> bool:
    """Return whether the title of the entry's case is secret, as ``with_secrecy`` has found."""
    return bool(getattr(entry, "case_is_secret", True))


def with_secrecy(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    """Return ``entries`` with their cases, and whether an entry that gave the case its title hides it.

    What was corrected is hidden since a correction in its case hides something: what the mistake told is secret too.
    """
    titles = Entry.objects.filter(case=OuterRef("case"), hides_what=True).filter(
        Q(act=Entry.Act.OPENED) | Q(act=Entry.Act.CORRECTION)
    )
    corrected = Exists(Entry.objects.filter(corrects=OuterRef("pk")))
    hidden_later = Entry.objects.filter(
        case=OuterRef("case"), act=Entry.Act.CORRECTION, sequence__gt=OuterRef("sequence")
    )
    hidden_later = hidden_later.filter(Q(hides_what=True) | Q(hides_parties=True))
    rows = entries.select_related("case", "register__body", "corrects")
    return rows.annotate(case_is_secret=Exists(titles), hidden_since=corrected & Exists(hidden_later))


def findable(entries: QuerySet[Entry], words: str, eyes: Eyes) -> QuerySet[Entry]:
    """Return the entries that ``words`` find in what ``eyes`` see, and in nothing else."""
    number = Q(case__designation__icontains=words)
    entries = with_secrecy(entries)
    if eyes is Eyes.KEEPER:
        return entries.filter(number | Q(what__icontains=words) | _in_names(words))
    open_names = Q(hides_parties=False) & _in_names(words)
    if eyes is Eyes.PUBLIC:
        organisations = Q(sender__icontains=words, sender_is_organisation=True)
        organisations |= Q(receiver__icontains=words, receiver_is_organisation=True)
        open_names = Q(hides_parties=False) & organisations
    return entries.filter(number | Q(hidden_since=False) & (Q(what__icontains=words, hides_what=False) | open_names))


def _in_names(words: str) -> Q:
    return Q(sender__icontains=words) | Q(receiver__icontains=words)


def _name(entry: Entry, name: str, is_organisation: bool, eyes: Eyes) -> str:
    if not name or eyes is Eyes.KEEPER:
        return name
    if _hides(entry, entry.hides_parties, eyes):
        return _("Left out for secrecy")
    return name if is_organisation or eyes is Eyes.FOLLOWER else _("Private person")


def _hides(entry: Entry, is_marked: bool, eyes: Eyes) -> bool:
    return eyes is not Eyes.KEEPER and (is_marked or bool(getattr(entry, "hidden_since", True)))
