"""The public version of a document: what is masked, from when and until when it may be read."""
