"""Every list that may be filtered, paged and taken along."""
