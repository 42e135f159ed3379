"""Letters by e-mail: written down before they go, and what became of them."""
