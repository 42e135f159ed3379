"""Requests for cooperation, and who takes them."""

from samverk.enquiries.models.enquiry import Enquiry
from samverk.enquiries.models.rules import Rules

__all__ = ["Enquiry", "Rules"]
