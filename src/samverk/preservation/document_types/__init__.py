"""What can be disposed of, one file for each room that keeps it."""

from samverk.preservation.document_types import accounts, archive, contacts, drafting, followup, guests, post, rounds

BELOW = (
    contacts.CONTACT_PERSONS,
    contacts.VISITS,
    post.LETTERS,
    post.OPENINGS,
    drafting.COMMENTS,
    drafting.OLDER_TEXTS,
    guests.INVITATIONS,
    archive.FILES,
    rounds.COLLEAGUES,
    followup.ENTRUSTINGS,
    accounts.FAILURES,
)
