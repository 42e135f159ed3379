"""The file that those who approve minutes sign: the text as it is shown, with a page that names them."""

from collections.abc import Iterable

from minutebook.write import SigningPage, about, arrange, arrange_extract, as_pdf, extract_of
from minutebook.write.signing_page import signing_parts
from samverk.approving.models import Approver
from samverk.approving.wording import role_words
from samverk.directory.models import Person
from samverk.drafting.queries.minutes_of import minutes_of
from samverk.meetings.models import Item, Meeting
from samverk.post.addresses import whole_address

VALIDATION = "signing:validate"


def file_of(meeting: Meeting, item: Item | None, approvers: Iterable[tuple[Person, Approver.Role]]) -> bytes:
    """Return the PDF of the minutes, or of one item of them, with the signatories' page at its end."""
    signers = tuple((person.name, role_words(role)) for person, role in approvers)
    page = SigningPage(signers, whole_address(VALIDATION))
    told = minutes_of(meeting, with_confidential=True)
    if item is None:
        arranged = arrange(told.minutes, unreported=told.unreported, vacant=told.vacant, style=told.style, signing=page)
        return as_pdf(
            arranged.parts, about(told.minutes, style=told.style), look=told.style.look, carrying=told.minutes
        )
    place = next(number for number, row in enumerate(told.items) if row.pk == item.pk)
    extract = extract_of(told.minutes, told.minutes.items[place])
    parts = (*arrange_extract(extract, style=told.style).parts, *signing_parts(page))
    return as_pdf(parts, about(extract, style=told.style), look=told.style.look, carrying=extract)
