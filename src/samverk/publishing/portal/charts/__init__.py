"""Pictures: their geometry, worked out here and drawn by templates."""
