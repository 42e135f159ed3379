"""Who signs which file, the platform's own authority, and what a signature is worth."""
