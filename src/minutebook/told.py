"""The minutes in a document, by the shortest way to the truth."""

from minutebook.model.blocks import Document
from minutebook.model.minutes import Minutes
from minutebook.recognise import recognise


def minutes_in(document: Document) -> Minutes:
    """Return the minutes that a file of our own carries, exactly as they were written; otherwise recognise them.

    What was carried names places in the document of which *those* minutes were read, if there was one. Who needs the
    places on these pages asks ``recognise``.
    """
    return document.carried or recognise(document)
