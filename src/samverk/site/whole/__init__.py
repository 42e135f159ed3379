"""The whole installation as open files, and an installation made of them again."""
