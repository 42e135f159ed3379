"""Sentences for people about files that could not be read."""

from minutebook.errors import UnreadableFile

SENTENCES = {
    "binary": "it is no text",
    "cannot-open": "it cannot be opened",
    "corrupt": "it is damaged",
    "crashed": "reading it failed",
    "empty": "it holds nothing",
    "external-entity": "it asks for other files, and was not read",
    "locked": "it is locked with a password",
    "needs-libreoffice": "LibreOffice is needed to read it, and is not installed",
    "needs-pypdfium2": "pypdfium2 is needed to read it, and is not installed",
    "no-text": "it holds no text",
    "too-deep": "its parts are nested too deeply",
    "too-large": "it is too large",
    "too-slow": "reading it took too long",
    "unknown-format": "it is of no kind that is read here",
    "zip-bomb": "it unpacks to far more than its size, and was not opened",
}


def complaint(error: UnreadableFile) -> str:
    """Return why a file could not be read, in one sentence; an unknown code is told as it is."""
    sentence = SENTENCES.get(error.code, error.code.replace("-", " "))
    return f"{sentence} ({error.detail})." if error.detail else f"{sentence}."
