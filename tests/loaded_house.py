"""Loads the house, once for all processes that ``tests/at_once.py`` lets act."""

import os

import django

# They act in the house of the test, and write to no mail server that somebody has set up.
for name in [name for name in os.environ if name.startswith("SAMVERK_") and name != "SAMVERK_DATA_DIR"]:
    del os.environ[name]
django.setup()
