"""Words that a printed page says about itself."""

PAGE_WORDS = ("sida", "sidan", "sidnr", "sid", "page")
OF_WORDS = ("av", "of")
