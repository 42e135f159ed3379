"""The pages of this room: the secretary's list of guests, and the page behind a guest's link."""
