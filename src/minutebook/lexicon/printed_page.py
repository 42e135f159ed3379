"""Words that a printed page says about itself, and words that never belong to a page head or foot."""

PAGE_WORDS = ("sida", "sidan", "sidnr", "sid", "page")
OF_WORDS = ("av", "of")
CONTENT_OPENINGS = ("att", "samt", "och", "dels")
