"""Loads the house, once for all processes that ``tests/at_once.py`` lets act."""

import django

django.setup()
