"""What is handed in to be entered."""

from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from procedure.public_record import RecordKind
from samverk.records.models import StoredFile
from samverk.registry.models import Entry

Direction = Entry.Direction


@dataclass(frozen=True, slots=True)
class Party:
    """A sender or receiver. A name is taken for a private person's unless it is said to be an organisation's, or that
    of somebody who acts for one; private names are left out of what everybody sees.
    """

    name: str = ""
    is_organisation: bool = False


@dataclass(frozen=True, slots=True)
class Secrecy:
    """A secrecy mark: ``section`` of the law, such as "OSL 21 kap. 7 §", who assessed it, and what it hides.

    A ``is_provisional`` mark need not name its section yet.

    Source: SFS 2009:400, 5 kap. 2 § 2 st. and 5 §.
    """

    section: str
    assessed_by: str
    assessed_on: date
    hides_parties: bool = False
    hides_what: bool = False
    is_provisional: bool = False


def unassessed(on: date, *, hides: bool = False) -> Secrecy:
    """Return the mark of what the house itself enters and holds to be secret, until a person names the section."""
    section, assessed_by = _("OSL, section to be named"), _("Provisional, not assessed yet")
    return Secrecy(section, assessed_by, on, hides_parties=hides, hides_what=hides, is_provisional=True)


@dataclass(frozen=True, slots=True)
class Brought:
    """A stored file under the name that it was brought with."""

    stored_file: StoredFile
    name: str


@dataclass(frozen=True, slots=True)
class Entered:
    """A record to be entered; the fields mean what those of ``Entry`` mean."""

    what: str
    day: date
    direction: str = Direction.INTERNAL
    sender: Party = field(default_factory=Party)
    receiver: Party = field(default_factory=Party)
    files: tuple[Brought, ...] = ()
    nature: RecordKind = RecordKind.OTHER
    secrecy: Secrecy | None = None
    completed_on: date | None = None
    sealed_until: date | None = None
    archived_on: date | None = None
    only_prepares: bool = False
