"""Closed matters packed for an archive, as E-ARK submission packages."""
