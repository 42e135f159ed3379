"""From blocks to minutes."""

from minutebook.model.blocks import Document
from minutebook.model.minutes import Minutes


def recognise(document: Document) -> Minutes:
    raise NotImplementedError
