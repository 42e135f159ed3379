"""Minutes as text and as meaning: read a file, recognise what it says, check what it leaves open.

The public door:

>>> from minutebook import read_file, recognise, check
>>> document = read_file("minutes.docx")        # UnreadableFile if it is no document
>>> minutes = recognise(document)               # never raises on content
>>> findings = check(minutes)
>>> minutes_in(read_file("minutes.pdf"))        # of a PDF that was written here: exactly what was written
"""

from minutebook.check import check
from minutebook.errors import UnknownFormat, UnreadableFile
from minutebook.read import read_bytes, read_file
from minutebook.recognise import recognise
from minutebook.told import minutes_in

__all__ = ["UnknownFormat", "UnreadableFile", "check", "minutes_in", "read_bytes", "read_file", "recognise"]
