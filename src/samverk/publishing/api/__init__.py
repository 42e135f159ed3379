"""The public register for programs: a read API of our own, described in OpenAPI."""
