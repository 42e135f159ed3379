"""What can be disposed of, one file for each room that keeps it."""

from samverk.preservation.document_types import (
    accounts,
    archive,
    contacts,
    drafting,
    enquiries,
    followup,
    guests,
    mailroom,
    post,
    rounds,
)

BELOW = (
    contacts.CONTACT_PERSONS,
    contacts.VISITS,
    post.LETTERS,
    post.OPENINGS,
    mailroom.MAIL,
    enquiries.ASKERS,
    drafting.COMMENTS,
    drafting.OLDER_TEXTS,
    guests.INVITATIONS,
    archive.FILES,
    rounds.COLLEAGUES,
    followup.ENTRUSTINGS,
    accounts.FAILURES,
)
