"""Who presents an item."""

from dataclasses import dataclass

from samverk.directory.models import Organisation, Person
from samverk.directory.naming import name_key
from samverk.meetings.models import Item, Presenter


@dataclass(frozen=True, slots=True)
class Presents:
    """Who presents an item, as written, and who that is where it is known."""

    name: str
    person: Person | None = None
    organisation: Organisation | None = None
    organisation_as_written: str = ""

    @property
    def organisation_words(self) -> str:
        return self.organisation_as_written or (self.organisation.name if self.organisation is not None else "")


def present(item: Item, presenters: tuple[Presents, ...]) -> None:
    """Write down who presents an item that had nobody. Part of other acts."""
    Presenter.objects.bulk_create(
        Presenter(
            item=item,
            position=position,
            name_as_written=one.name,
            name_key=name_key(one.name),
            organisation_as_written=one.organisation_words,
            person=one.person,
            organisation=one.organisation,
            link_state=Presenter.LinkState.CONFIRMED if one.person is not None else Presenter.LinkState.UNLINKED,
        )
        for position, one in enumerate(presenters, start=1)
    )
