"""A made-up collaboration's archive, for the demonstration and the tests."""
