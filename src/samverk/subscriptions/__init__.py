"""Who wants to be told by letter what is published."""
