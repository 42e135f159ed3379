"""The pages of this room: asking, how it stands, and answering."""
