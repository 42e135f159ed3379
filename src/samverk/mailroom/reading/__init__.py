"""What a message says, read with suspicion: nothing in it is believed, and nothing in it is run."""

from samverk.mailroom.reading.read import ReadFile, ReadMail, read_mail

__all__ = ["ReadFile", "ReadMail", "read_mail"]
