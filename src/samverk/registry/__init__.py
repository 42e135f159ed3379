"""The registry of public records: numbers, entries that never change, requests for documents."""
