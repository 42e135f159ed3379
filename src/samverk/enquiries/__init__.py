"""Requests for cooperation, by a member or an outsider, which are owed an answer."""
