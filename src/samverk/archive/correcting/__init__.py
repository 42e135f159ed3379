"""What people put right, kept beside the source and laid over every later reading."""

from samverk.archive.correcting.applying import Corrected, apply_corrections
from samverk.archive.correcting.stored import correct_arrival, correct_arrivals, correct_as_meeting

__all__ = ["Corrected", "apply_corrections", "correct_arrival", "correct_arrivals", "correct_as_meeting"]
