"""Every list by the name that stands in its address."""

from samverk.publishing.portal.lists import bodies, clauses, figures, matters, meetings, organisations, persons
from samverk.publishing.portal.lists.listing import Listing

LISTINGS: dict[str, Listing] = {
    listing.name: listing
    for listing in (
        clauses.LISTING,
        meetings.LISTING,
        bodies.LISTING,
        organisations.LISTING,
        persons.LISTING,
        matters.LISTING,
        figures.ATTENDANCE,
        figures.CLAUSES_BY_YEAR,
    )
}
