"""The pages of this room: to read, comment on, change, approve and correct minutes."""
