"""The pages of this room: asking, following under a link, the queue, and handling a request."""
