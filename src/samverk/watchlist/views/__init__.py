"""The pages of the watch list: the list, one notice with its acts, and the short notices of a meeting."""
